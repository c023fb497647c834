/**
 * What graded control leaves of a request (正常放到位、低风险有限管、高风险严格控、灰名单人工核、停供). Shares in ppm. No document publishes them: they are proposals of
 * this product, to be set by the bureau.
 */
export const gradedControl = {
  source: '发票分级分类管理（各地做法）；额度调整依国家税务总局公告2024年第11号第六条',
  since: '2026-11-30',
  confidence: 'proposal',
  /** a month's raises up to so much of the base need no clerk and no papers, in a class that gives at once */
  roomAtOnce: 1_000_000,
  /** so much of what is asked, at once, while the month's room lasts */
  low: { part: 500_000, room: 500_000 },
  /** a reviewer decides, within the room */
  high: { room: 250_000 },
} as const

/**
 * Months of use of paper invoices that may be held at once, by grade of tax credit (纳税信用等级). `confidence`: known from practice, not read in a document.
 */
export const paperMonths = {
  source: '纳税信用管理：A 级一次可领不超过三个月用量，B 级不超过两个月',
  since: '2026-11-30',
  confidence: 'known',
  months: { A: 3, B: 2, M: 1, C: 1, D: 1 },
} as const

/**
 * Choices of this product where no law speaks; a bureau sets its own. `supplyMinutes`, `appealMinutes`: of working time until a clerk answers, a day of seven
 * hours and three; `lostAfterDays`: so long after it was posted a parcel may be reported lost; `postage`: fen, no public tariff is known and many offices pay it.
 */
export const supplyService = { confidence: 'proposal', supplyMinutes: 420, appealMinutes: 1260, lostAfterDays: 5, postage: 0 } as const
