import { clockIn, dayIn } from '#shared/model/day'
import type { BookingState, HallQueue, TicketState, WindowGroup } from '#shared/model/hall'
import { inSentence } from './format'
import { turnWords } from './turn'

export const groupWords: Record<WindowGroup, string> = { general: '综合窗口', property: '房产窗口', invoice: '发票窗口' }
export const busyWords: Record<HallQueue['busy'], string> = { quiet: '不忙', usual: '一般', busy: '很忙' }

/** `14:32:10` in Chongqing. */
export const clockWithSeconds = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 19)

/** A distance, which comes from a plain model: `3.2 公里`, `64 公里`. */
export const farWords = (km: number): string => `${km < 0.1 ? '不到 0.1' : km < 10 ? km.toFixed(1) : Math.round(km)} 公里`

/** When a closed hall opens: `今天 9:00 开门`, `12 月 1 日 9:00 开门`. */
export const opensWords = (opensAt: string | undefined, now: number): string => {
  if (opensAt === undefined) {
    return '现在没开门'
  }
  const [day, clock] = [dayIn(Date.parse(opensAt)), clockIn(Date.parse(opensAt)).replace(/^0/, '')]
  return `${day === dayIn(now) ? '今天' : inSentence(day)} ${clock} 开门`
}

export const hallsText = {
  bar: '排队情况',
  share: '重庆各办税服务厅，现在要等多久',
  errand: '要办的事',
  errandNone: '还没选，先按综合窗口算',
  errandPick: '选一件',
  errandChange: '换一件',
  fromNone: '从哪里出发？',
  fromAct: '选出发地',
  fromNote: '选了才知道去哪个厅办完最早',
  fromDistrict: (district: string) => `从${district}出发`,
  fromHere: '从我的位置出发',
  toMap: '看分布',
  toList: '看列表',
  here: (minutes: number | undefined) => (minutes === undefined ? '这件事手机上就能办。' : `这件事手机上就能办，约 ${minutes} 分钟。`),
  hereAct: '去办',
  own: '这件事要到主管您的税务所办，别的厅办不了。不知道是哪里，打 12366 问。',
  waitTitle: '到了以后还要等多久',
  best: '现在出门，这里办完最早',
  minutes: '分钟',
  noWait: '不用等',
  atMost: (minutes: number) => `最多 ${minutes} 分钟`,
  waiting: (count: number) => `${count} 人在等`,
  windows: (count: number) => `开 ${count} 个窗口`,
  gauge: (blocks: number) => `忙碌程度 ${blocks}，最高 10`,
  said: (name: string, wait: string) => `${name}，${wait}`,
  saidWait: (p50: number, p90: number) => (p90 === 0 ? '不用等' : `大概等 ${p50} 分钟，最多 ${p90} 分钟`),
  off: { closed: '没开门', disrupted: '暂时办不了', late: '今天赶不上', far: '太远', short: '现在不办' },
  noWindow: '没有办这件事的窗口',
  tooLate: '现在过去，赶不上下班前办完',
  tooFar: '路上要一个半小时以上，到了要等多久算不出来',
  disrupted: (reason: string, until: string) => `${reason}，预计 ${until} 恢复`,
  more: (count: number) => `看全部 ${count} 个厅`,
  foot: (source: string) => `每 30 秒刷新。数据来自${source}，路上时间是估计的。`,
  footNoWay: (source: string) => `每 30 秒刷新。数据来自${source}。`,
  take: (hall: string) => `在${hall}取号`,
  takeNote: '前面剩 5 位、2 位时提醒您',
  mine: '您有一个号在排',
  mineNote: (hall: string, ahead: number | undefined) => (ahead === undefined ? hall : `${hall}，前面 ${ahead} 位`),
  mineAct: (number: string) => `看我的号 ${number}`,
  bookings: '我的预约',
  bookingsNote: '约好的时间、预约码',
  bookAt: (hall: string) => `约${hall}的时间`,
  allClosed: '现在没有厅能取号',
  mapCentral: '主城',
  mapAround: '主城以外',
  mapNote: '点里的数是现在过去要等的分钟。位置是大概的，上面是北。',
  mapSaid: (area: string, count: number, best: string | undefined) => `${area} ${count} 个厅的位置${best === undefined ? '' : `，${best}办完最早`}，下面有名单`,
  keys: { quiet: '不忙', usual: '一般', busy: '很忙', off: '现在不办' },
} as const

export const pickText = {
  item: '要办哪件事？',
  itemSearch: '搜一搜',
  itemHint: '比如：开发票、契税、注销',
  itemMore: (count: number) => `还有 ${count} 件，再写几个字就能找到。`,
  itemNone: '没有找到。换个说法试试，或打 12366 问。',
  from: '您从哪里出发？',
  fromHere: '用我的位置',
  fromFinding: '正在找您的位置',
  fromUnknown: '没有拿到位置，选一个区也行。',
  fromDistrict: '或者选一个区',
} as const

export const takeText = {
  title: (hall: string) => `在${hall}取号？`,
  item: '要办的事',
  wait: '现在去',
  waitFacts: (p50: number, p90: number) => (p90 === 0 ? '不用等' : `大概等 ${p50} 分钟，最多 ${p90} 分钟`),
  way: '路上',
  wayFacts: (minutes: number) => `约 ${minutes} 分钟（估计）`,
  priority: '残疾人、孕妇、带婴幼儿，要优先',
  priorityNote: '您说了就算，不要证明。60 岁以上自动优先，不用点。',
  final: '取号',
  busy: '正在取号',
  already: '您已经有一个号了，一个人同时只能排一个。',
  alreadyAct: '看我的号',
} as const

export const hallText = {
  bar: '办税服务厅',
  share: (hall: string) => `${hall}，现在要等多久`,
  open: '开着',
  closed: '没开门',
  disrupted: '暂时办不了',
  calls: '正在叫号',
  call: (number: string, window: number) => `${number} 到 ${window} 号窗口`,
  callsNone: '还没有叫号',
  queues: '现在去要等多久',
  otherQueue: '其他窗口',
  notNow: '现在不办',
  day: '平时什么时候人少',
  daySaid: (quiet: number, full: number) => `通常 ${quiet} 点人最少，${full} 点人最多。`,
  dayFlat: '一天里人差不多。',
  where: '怎么去',
  place: '地址',
  hours: '上班时间',
  way: '看地图，去这里',
  copy: '复制地址',
  copied: '地址复制好了，到地图里粘贴就能找到。',
  copyFailed: '没有复制成，长按地址也能选。',
  rules: '排队、预约的规矩',
  rulesSince: (since: string) => `${since} 起这样办`,
  take: '取号',
  book: '预约',
  bookLong: '预约别的时间',
  whyNotClosed: '没开门，现在不能取号',
  whyNotDisrupted: '这个厅暂时办不了',
  whyNotLate: '快下班了，取了号也轮不到',
  toList: '看看有哪些厅',
} as const

export const ticketText = {
  ...turnWords,
  bar: '我的号',
  none: '您没有在排的号',
  noneNote: '取了号，在这里看前面几个人、什么时候出门。',
  noneAct: '看看哪个厅不忙',
  number: '您的号',
  priority: '优先',
  waitUnknown: '多久叫到，现在算不出来',
  leave: {
    later: (minutes: number) => `再过 ${minutes} 分钟出门`,
    now: '现在出门正好',
    tight: '现在就出门，可能赶不上',
    note: (travel: number) => `路上约 ${travel} 分钟，按早叫到的算。`,
    tightNote: (travel: number) => `路上约 ${travel} 分钟。过了号，半小时内回来不用重新取。`,
    unknown: '从哪里出发？选一下，帮您算几点出门',
  },
  passedNote: (clock: string) => `${clock} 前到厅里，点“回来接着排”，不用重新取号。`,
  passedOver: '回来的时间过了。要办，重新取一个号。',
  over: {
    done: ['办完了', '有没办好的，打 12366 问，或再取一个号。'],
    missed: ['叫号时您没来', '这个号没有了。还要办，重新取一个。'],
    cancelled: ['这个号退了', '位子让给了后面的人。'],
    left: ['换到别的厅了', '这个号不用了。'],
  },
  overElse: ['这个号变了', '到厅里问一下，或打 12366。'],
  item: '要办的事',
  takenAt: '取号时间',
  place: '地址',
  note: '前面剩 5 位、2 位，和叫到时，都会告诉您。',
  asOf: (clock: string) => `${clock} 的情况，每 10 秒刷新`,
  return: '回来接着排',
  returning: '正在接上',
  again: '再取一个号',
  seeHall: '看这个厅',
  move: '换个厅',
  moveTitle: '换到哪个厅？',
  moveNote: '排过的时间算数，只能换一次。',
  moveNone: '现在没有别的厅能换。',
  moveFacts: (travel: number | undefined, wait: number) => [travel === undefined ? undefined : `路上约 ${travel} 分钟`, wait === 0 ? '到了不用等' : `到了大概等 ${wait} 分钟`].filter(Boolean).join('，'),
  moveFinal: (hall: string) => `换到${hall}`,
  moveFinalNone: '选一个厅',
  moving: '正在换',
  sure: { ask: '不排了', title: '不排了？', note: '号退了就没有了，要办得重新取。', final: '退掉这个号', busy: '正在退号' },
} as const

export const ticketStates: Record<TicketState, string> = {
  waiting: '在排', called: '叫到您了', serving: '正在办', done: '办完了', passed: '过号了', missed: '没来', cancelled: '已退', left: '换了厅',
}

export const bookText = {
  bar: '预约',
  title: '哪天去？',
  lead: (hall: string) => `去${hall}，到了先办，不用从头排。`,
  day: '日子',
  time: '时间',
  free: (count: number) => `还有 ${count} 个`,
  full: '约满',
  none: '这几天都约满了',
  noneNote: '换一个厅，或当天取号。',
  saidSlot: (start: string, end: string, free: number) => `${start} 到 ${end}，${free > 0 ? `还有 ${free} 个` : '约满'}`,
  noItem: '还没选',
  submitNone: '先选日子和时间',
  submitShort: '预约',
  submit: (day: string, start: string) => `约 ${day} ${start}`,
  submitting: '正在约',
  note: '不收费。来不了，提前半小时以上取消。',
} as const

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** `12 月 2 日`, and what day of the week. */
export const dayWords = (day: string): { date: string; weekday: string } => ({ date: inSentence(day), weekday: WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '' })

export const bookingsText = {
  bar: '我的预约',
  title: '我的预约',
  none: '您没有预约',
  noneNote: '选好厅和时间，到了先办。',
  noneAct: '看看哪个厅不忙',
  when: (date: string, weekday: string, start: string, end: string) => `${date} ${weekday} ${start}–${end}`,
  code: '预约码',
  codeNote: '到厅里扫一扫，或说出这六位。提前半小时到晚 10 分钟都算数。',
  codeSaid: (code: string) => `预约码 ${code.split('').join(' ')} 的二维码`,
  made: '约好了。前一天晚上、到点前一小时，会提醒您。',
  priority: '优先',
  sure: { ask: '取消预约', title: '取消这个预约？', note: '位子马上让给别人。要去，得重新约。', final: '取消预约', busy: '正在取消' },
} as const

export const bookingStates: Record<BookingState, string> = { booked: '约好了', arrived: '已报到', missed: '没有来', cancelled: '已取消' }
export const stateElse = '有变化'
