import type { Hall } from '#shared/model/hall'
import type { ItemLine } from '#shared/model/guide'
import { hallsNow } from '../../../miniprogram/guide/halls-now'
import { itemGroups } from '../../../miniprogram/guide/item-groups'
import { doItHere, measuredWords, spanOf, timeOf } from '../../../miniprogram/text/guide'

const item = (id: string, name: string, online: ItemLine['online'] = 'etax') => ({ id, name, category: id.slice(0, 2), group: 'general', online, minutes: 10 }) as ItemLine
const items = [item('ZM004', '换开契税完税凭证'), item('FP023', '代开增值税专用发票', 'here'), item('FP024', '代开发票作废', 'no'), item('FP014', '丢失税务 UKey 处理', 'no')]
const idsOf = (words: string, onlyHere = false) => itemGroups(items, { words, onlyHere }).flatMap((group) => group.items.map(({ id }) => id as string))

it('finds items by parts of their names in any order, or by number, whatever the case and the spaces', () => {
  expect(idsOf('发票 代开')).toEqual(['FP023', 'FP024'])
  expect(idsOf(' 代开　专用 ')).toEqual(['FP023'])
  expect(idsOf('ukey')).toEqual(['FP014'])
  expect(idsOf('ＺＭ００４')).toEqual(['ZM004'])
  expect(idsOf('zm00')).toEqual([])
  expect(idsOf('.*')).toEqual([])
})

it('groups what fits by class, in the order of the classes, and leaves empty ones out', () => {
  expect(itemGroups(items, { words: '', onlyHere: false }).map(({ category, items: of }) => [category, of.length])).toEqual([['FP', 3], ['ZM', 1]])
  expect(idsOf('', true)).toEqual(['FP023'])
  expect(idsOf('契税', true)).toEqual([])
})

const hall = (change: Partial<Hall>): Hall => ({
  id: 'hall-500106', name: '', district: '', place: '', lat: 0, lng: 0, hours: '', isOpen: true,
  queues: [{ group: 'general', windows: 2, waiting: 0, waits: [], busy: 'quiet' }, { group: 'property', windows: 0, waiting: 0, waits: [], busy: 'quiet' }], ...change,
}) as Hall

it('counts the halls that have a window open for the item now', () => {
  const closed = hall({ isOpen: false, opensAt: '2026-12-01T01:00:00.000Z' as Hall['opensAt'] })
  expect(hallsNow([hall({}), hall({ disruption: { reason: '停电', until: '2026-12-01T01:00:00.000Z' } } as Partial<Hall>), closed], 'general')).toEqual({ open: 1, opensAt: undefined })
  expect(hallsNow([hall({})], 'property').open).toBe(0)
  expect(hallsNow([], 'general')).toEqual({ open: 0, opensAt: undefined })
})

it('says when the first hall opens where none is open', () => {
  const opensAt = (at: string) => hall({ isOpen: false, opensAt: at as Hall['opensAt'] })
  expect(hallsNow([opensAt('2026-12-01T01:30:00.000Z'), opensAt('2026-12-01T01:00:00.000Z')], 'general').opensAt).toBe('2026-12-01T01:00:00.000Z')
})

it('shows the measured time of the way one would take, else the planned one', () => {
  const measured = [
    { channel: 'hall', median: 12, count: 84, since: '2026-11-01', until: '2026-11-29' },
    { channel: 'online', median: 200, count: 6, since: '2026-11-01', until: '2026-11-29' },
  ] as unknown as Parameters<typeof timeOf>[0]['measured']
  expect(timeOf({ online: 'no', minutes: 15, measured })).toMatchObject({ minutes: 12, measured: { channel: 'hall' } })
  expect(timeOf({ online: 'here', minutes: 15, measured })).toMatchObject({ minutes: 200, measured: { channel: 'online' } })
  expect(timeOf({ online: 'here', minutes: 15, measured: [] })).toEqual({ minutes: 15, measured: undefined })
  expect(measured.map(measuredWords)).toEqual(['一半的人在窗口 12 分钟内办完', '一半的人从提交到办好不超过 4 小时'])
})

it('says minutes as people do', () => {
  expect([0.2, 119, 120, 2879, 4320].map((minutes) => Object.values(spanOf(minutes)).join(' '))).toEqual(['1 分钟', '119 分钟', '2 小时', '48 小时', '3 天'])
  expect([doItHere('发票信息查验'), doItHere('预约办税')]).toEqual(['现在就查', '现在就办'])
})
