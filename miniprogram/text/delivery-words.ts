import type { ChannelName, Delivery, DeliveryReason, DeliveryState } from '#shared/model/message'
import { moment } from './format'

const channelNames: Record<ChannelName, string> = {
  subscribe: '微信', serviceAccount: '服务号', sms: '短信', email: '邮件', letter: '挂号信',
}

const stateWords: Record<DeliveryState, string> = {
  waiting: '等着发', sending: '正在发', unknown: '发了，还没有回音', handed: '已发出', delivered: '已送达', refused: '没有发', failed: '没有送到', skipped: '没有发',
}

const POSTED = '已交给印刷寄送'

/** After 因为. */
const reasons: Record<DeliveryReason, string> = {
  noAddress: '没有留联系方式',
  notSubscribed: '没有同意微信提醒，或者次数用完了',
  notFollowing: '没有关注渝税通服务号',
  switchedOff: '关掉了这一类提醒',
  cap: '当天提醒得够多了',
  banned: '这个渠道停了',
  badAddress: '号码或地址用不了',
  content: '这个渠道不收这样的内容',
  channelOff: '这个渠道停了',
  alreadySeen: '已经看过了',
  settled: '事情已经办好了',
  gaveUp: '试了几次都没有成',
  noReceipt: '没有等到回执',
}

type Table = Partial<Record<string, string>>

/** A newer server may know more channels. */
export const nameOfChannel = (channel: string): string => (channelNames as Table)[channel] ?? '其他渠道'

/** `已送达 今天 14:06`; `没有发，因为关掉了这一类提醒`; of one that waits, when it goes out. */
export function wordsOfDelivery({ channel, state, reason, at }: Delivery, now: number): string {
  const word = channel === 'letter' && state === 'handed' ? POSTED : ((stateWords as Table)[state] ?? '看不出状态')
  const why = reason && (reasons as Table)[reason]
  if (state === 'waiting') {
    return Date.parse(at) > now ? `${moment(at, now)} 发` : word
  }
  return why === undefined ? `${word} ${moment(at, now)}` : `${word}，因为${why}`
}
