import type { HandOver, HitKind } from '#shared/model/search'

const kinds: Record<HitKind, string> = { item: '办事', lookUp: '查询', answer: '政策答复', law: '税法里的数', hall: '办税厅', help: '怎么用' }

const handOvers: Record<HandOver['why'], { title: string; note: string }> = {
  unsure: { title: '这里没有合适的答复', note: '不敢乱答。打 12366 问税务人员，或者到办税厅。' },
  changed: { title: '规定变了', note: '原来的答复不再适用，新的还没有核对好。请打 12366 问税务人员。' },
  bureau: { title: '这个数只有税务机关知道', note: '没有公开的规定可以引用，这里不猜。请打 12366 问。' },
}

export const searchText = {
  bar: '搜一搜',
  label: '搜一搜',
  hint: '想办什么？比如“卖房子”',
  clear: '清掉',
  share: '重庆办税，用自己的话搜一搜',
  recent: '最近搜过',
  forget: '清空',
  recentNote: '只留在这部手机上。',
  common: '大家常搜',
  commonWords: ['卖房子', '首套契税', '满五唯一', '开发票', '完税证明', '排队', '个税退税', '滞纳金'],
  tips: '可以用重庆话，也可以打拼音，比如 wszm。',
  toItems: '全部 220 件事',
  toLookUps: '全部查询',
  best: '最合适的',
  kind: (kind: HitKind) => kinds[kind] ?? kinds.help,
  rest: (count: number) => `看其余 ${count} 条`,
  found: (count: number) => `找到 ${count} 条`,
  called: (word: string) => `也叫：${word}`,
  asking: '正在找',
  none: (words: string) => `没有找到“${words}”`,
  noneNote: '换个说法试试；也可以打 12366 问税务人员，或者到办税厅。',
  phone: '打 12366',
  halls: '看办税厅',
  more: '看依据和更多',
} as const

export const answerText = {
  bar: '政策答复',
  share: (title: string) => title,
  validOn: (day: string) => `按 ${day} 的规定`,
  laws: '依据',
  from: (day: string) => `${day} 起`,
  unsure: '待税务机关核实',
  unsureNote: '标“待税务机关核实”的，以税务机关的答复为准。',
  handOver: (why: HandOver['why']) => handOvers[why] ?? handOvers.unsure,
  phone: '打 12366',
  halls: '看办税厅',
  toSearch: '再搜一个',
} as const
