import type { GuideItem, ItemCategory, ItemOnline, MeasuredTime } from '#shared/model/guide'
import { inSentence } from './format'

export const categoryWords: Record<ItemCategory, { name: string; note: string }> = {
  XX: { name: '信息报告', note: '开业、变更、账户、跨区经营' },
  FP: { name: '发票办理', note: '领票、代开、红冲、额度' },
  SB: { name: '申报纳税', note: '各种税费申报、缴款、退税' },
  YH: { name: '优惠办理', note: '减税、免税、家庭住房优惠' },
  ZM: { name: '证明办理', note: '完税证明、纳税记录、不欠税' },
  ZX: { name: '税务注销与纳税信用', note: '注销、信用修复、解除异常' },
  CX: { name: '查询咨询与权益维护', note: '排队、预约、进度、复议' },
}

/** In a list only what is out of the ordinary is said. */
export const onlineNotes: Record<ItemOnline, string | undefined> = { here: '在这里就能办', etax: undefined, no: '要到办税厅办' }

export const itemsText = {
  bar: '办事指南',
  title: '您要办哪件事？',
  lead: (count: number) => `全部 ${count} 件，全市哪个厅都能办。`,
  share: '重庆办税指南：要带什么、要多久、哪里办',
  find: '按名字找',
  findHint: '比如：契税、代开、注销',
  ways: [{ id: 'all', label: '全部' }, { id: 'here', label: '在这里能办' }] as const,
  count: (count: number) => `${count} 件`,
  rest: (count: number) => `看其余 ${count} 件`,
  ask: '用自己的话找',
  none: '没有叫这个名字的',
  noneNote: '换个词，或者用自己的话找。',
} as const

const onlineWords: Record<ItemOnline, string> = { here: '在这里就能办', etax: '电子税务局能办', no: '要到办税厅办' }

export const itemText = {
  bar: '怎么办这件事',
  online: (online: ItemOnline) => onlineWords[online],
  asOf: (clock: string) => `${clock} 的情况`,
  share: (name: string) => `${name}：要带什么、要多久、哪里办`,
  number: (id: string) => `编号 ${id}`,
  time: '要多久',
  planned: '窗口一般要这么久',
  notMeasured: '最近办的人少，还没有实测的时间。',
  counted: (count: number, planned: number) => `最近 30 天共 ${count} 件，窗口按 ${planned} 分钟安排`,
  fee: '收费',
  deadline: '什么时候',
  answer: '多久办好',
  conditions: '这些都符合就能办',
  papers: '要带什么',
  papersNone: '什么都不用带',
  papersHeld: '都不用带，税务局查得到',
  need: { bring: '要带', held: '不用带', sometimes: '有时要' },
  where: '在哪里办',
  hallsOpen: (count: number) => `现在全市 ${count} 个厅能办`,
  hallsClosed: '现在没有厅能办',
  hallsOwn: '要到主管您的税务所办',
  hallsUnknown: '到办税厅办',
  hallsNote: '看哪个厅办完最早，还能取号',
  hallsOpens: (words: string) => `最早${words}，可以先预约`,
  check: '去之前查一遍',
  checkNote: '都对上了给您一个绿码，窗口不再问',
  hereWhere: '在这里就能办',
  hereSince: (day: string) => `${inSentence(day)}起`,
  etax: '网上到重庆市电子税务局办',
  etaxNote: '这里还办不了这件事',
  laws: '按哪条办',
  unsure: '待税务机关核实',
  unsureNote: '这份指南由渝税通整理，标“待税务机关核实”的，以税务机关的答复为准。',
  toHalls: '看哪个厅最快',
  toItems: '看全部事项',
  none: '没有找到这件事',
} as const

/** What is done in this product, after what it is called: one looks up, or one does. */
export const doItHere = (name: string): string => (/查询|查验/.test(name) ? '现在就查' : '现在就办')

/** `一半的人在窗口 12 分钟内办完` */
export function measuredWords({ median, channel }: MeasuredTime): string {
  const { figure, unit } = spanOf(median)
  return channel === 'hall' ? `一半的人在窗口 ${figure} ${unit}内办完` : `一半的人从提交到办好不超过 ${figure} ${unit}`
}

/** The time to show large: what was measured where one would do it, else what is planned. */
export function timeOf({ online, minutes, measured }: Pick<GuideItem, 'online' | 'minutes' | 'measured'>): { minutes: number; measured: MeasuredTime | undefined } {
  const wanted = online === 'here' ? 'online' : 'hall'
  const known = measured.find(({ channel }) => channel === wanted) ?? measured.find(({ channel }) => channel === 'hall')
  return { minutes: known?.median ?? minutes, measured: known }
}

/** Minutes as people say them, never less than it was: `12 分钟`, `5 小时`, `3 天`. */
export function spanOf(minutes: number): { figure: number; unit: string } {
  if (minutes < 120) {
    return { figure: Math.max(1, Math.ceil(minutes)), unit: '分钟' }
  }
  return minutes < 2880 ? { figure: Math.ceil(minutes / 60), unit: '小时' } : { figure: Math.ceil(minutes / 1440), unit: '天' }
}
