export const homesText = {
  bar: '不动产登记',
  title: '我的房子',
  lead: '这是登记在您名下的房子。',
  source: '来自不动产登记',
  missingLink: '少了一套？告诉我们',
  emptyTitle: '您名下没有登记的房子',
  emptyNote: '要是少了，告诉我们，请登记中心核对。',
  alone: '您一人所有',
  withOthers: (names: string) => `与 ${names} 共有`,
  yourPart: (part: string) => `您占 ${part}`,
  acquired: (day: string) => `${day} 取得`,
  floor: (floor: number, floors: number | undefined) => (floors === undefined ? `${floor} 层` : `${floor}/${floors} 层`),
  parking: '车位',
} as const

/** May it be sold, in words. */
export const saleText = {
  free: '可以卖，没有抵押和查封',
  coOwners: (names: string) => `可以卖，${names} 也要签字`,
  mortgaged: '可以带押过户，贷款不用先还清',
  mortgagedCoOwners: (names: string) => `可以带押过户，${names} 也要签字`,
  seized: '现在不能卖：法院查封中',
  transferBanned: '现在不能卖：登记了禁止转让',
  closedElse: '现在不能卖',
  unknown: '能不能卖，以登记中心说的为准',
  since: (day: string) => `${day} 起`,
  askCourt: '想解封，问这家法院。',
  askBank: '还清或者银行同意，就能解除。问这家银行。',
  askElse: '问不动产登记中心。',
} as const

export const missingText = {
  bar: '少了一套',
  title: '少了哪一套？',
  lead: '写下地址，我们请登记中心核对。',
  field: '房子在哪里',
  hint: '比如：石榴湾小区 2 幢 12-3',
  help: '写到幢和房号，查得快。',
  submit: '请登记中心核对',
  submitting: '正在提交',
  note: '不收费。有结果会到消息里。',
} as const

export const caseText = {
  bar: '办件进度',
  number: '办件编号',
  openedAt: '提出时间',
  withSystem: '正在送到登记中心',
  withSystemNote: '一般几秒钟。没送到会自己再送。',
  withRegistry: '登记中心在核对',
  withRegistryNote: '要查登记簿，有结果会到消息里。',
  next: '登记中心告诉您结果',
  foundAct: '看我的房子',
  notFound: '带上产权证去不动产登记中心窗口，可以当面再查。',
  withdraw: { ask: '撤回核对', title: '撤回这次核对？', note: '登记中心不再核对。以后还能再提。', final: '撤回', busy: '正在撤回' },
} as const
