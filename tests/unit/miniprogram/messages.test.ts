import { instant } from '#shared/model/day'
import type { Delivery, DeliveryReason, DeliveryState, NoticeCategory } from '#shared/model/message'
import { nameOfChannel, wordsOfDelivery } from '../../../miniprogram/text/delivery-words'
import { moment } from '../../../miniprogram/text/format'
import { serviceOf } from '../../../miniprogram/text/inbox'
import { leftOf, nameOfCategory, wordsOfService } from '../../../miniprogram/text/messages'
import { iconNamed } from '../../../miniprogram/ui/icon-name'

const NOW = Date.parse('2026-11-29T14:30:00+08:00')
const at = instant(NOW - 24 * 60_000)
const told = (state: DeliveryState, more: Partial<Delivery> = {}): string => wordsOfDelivery({ channel: 'subscribe', state, at, ...more }, NOW)

describe('the words of messages', () => {
  it('say what became of a push, and why it was not sent', () => {
    expect(told('delivered')).toBe('已送达 今天 14:06')
    expect(told('skipped', { reason: 'switchedOff' })).toBe('没有发，因为关掉了这一类提醒')
    expect(told('waiting', { at: instant(Date.parse('2026-11-30T08:00:00+08:00')) })).toBe('11 月 30 日 08:00 发')
    expect(told('waiting')).toBe('等着发')
    expect(told('handed', { channel: 'letter' })).toBe('已交给印刷寄送 今天 14:06')
  })

  it('bear what a newer server knows and this version does not', () => {
    expect(iconNamed('pen')).toBe('pen')
    expect(iconNamed('rocket')).toBe('info')
    expect(nameOfChannel('pigeon')).toBe('其他渠道')
    expect(told('lost' as DeliveryState)).toBe('看不出状态 今天 14:06')
    expect(told('refused', { reason: 'tired' as DeliveryReason })).toBe('没有发 今天 14:06')
    expect(nameOfCategory('weather' as NoticeCategory)).toBe('这一类')
    expect(wordsOfService('drone', '今天 14:06')).toBe('今天 14:06 送达')
  })

  it('say whether a document is served, and nothing of other messages', () => {
    expect(serviceOf({ isToAcknowledge: true })).toBe('等您签收')
    expect(serviceOf({ isToAcknowledge: false, served: { at, how: 'acknowledged' } })).toBe('您已签收')
    expect(serviceOf({ isToAcknowledge: false })).toBeUndefined()
  })

  it('say what WeChat still lets through', () => {
    expect(leftOf({ isLasting: false, remaining: 2, state: 'open' })).toBe('还能提醒 2 次')
    expect(leftOf({ isLasting: false, remaining: 0, state: 'open' })).toBe('次数用完了')
    expect(leftOf({ isLasting: true, remaining: 0, state: 'open' })).toBe('长期提醒')
    expect(leftOf({ isLasting: false, remaining: 0, state: 'refused' })).toBe('您拒绝了')
  })

  it('tell a moment with its year when that is another one', () => {
    expect(moment(instant(Date.parse('2025-12-31T09:05:00+08:00')), NOW)).toBe('2025 年 12 月 31 日 09:05')
  })
})
