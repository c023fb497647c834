import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { CaseKind, CaseNumber, CaseState } from '#shared/model/case'
import { Day, Instant } from '#shared/model/day'
import { NameOrCode, asOf } from '#shared/model/look-up'
import { Fen, Ppm } from '#shared/model/money'
import { Agent, Arrear, GradeA, SeriousCase, TaxpayerState } from '#shared/model/public-list'
import { Citation } from '#shared/model/tax-line'

/** Where a page of a list begins: the `next` of the page before it. */
const After = v.pipe(v.string(), v.regex(/^[0-9A-Za-z._*-]{1,600}$/))
const list = { name: NameOrCode, after: v.optional(After) }

/** Digits in an address; a figure that no tax ever came to is none. */
const FenText = v.pipe(v.string(), v.regex(/^[1-9]\d{0,13}$/), v.transform(Number), Fen)
/** Hundredths of a square metre, up to ten thousand square metres. */
const AreaText = v.pipe(v.string(), v.regex(/^[1-9]\d{2,5}$/), v.transform(Number))

/** What is added to a tax that is paid today and was due on a day. Nothing is kept. */
export const reckonLateFee = route({
  method: 'GET',
  path: '/late-fee',
  auth: 'anonymous',
  summary: '滞纳金：晚缴几天、加收多少、依据哪一条',
  query: { amount: FenText, due: Day },
  reply: {
    amount: Fen,
    due: Day,
    paidOn: Day,
    /** from the day after the due day to the day of payment; nought or less: in time */
    days: v.number(),
    /** a day; absent: see `unknown` */
    rate: v.optional(Ppm),
    fee: v.optional(Fen),
    /** `tiny`: below the least amount that is collected */
    reason: v.picklist(['late', 'inTime', 'tiny', 'unknown']),
    /** first day of the law that is known here; some of the days lie before it, so no fee is told */
    knownSince: v.optional(Day),
    laws: v.array(Citation),
    ...asOf,
  },
})

export const listArrears = route({
  method: 'GET',
  path: '/arrears',
  auth: 'anonymous',
  perMinute: 60,
  summary: '欠税公告：按名称、代码或区县',
  query: { name: v.optional(NameOrCode), district: v.optional(v.pipe(v.string(), v.regex(/^500\d{3}$/))), after: v.optional(After) },
  reply: { items: v.array(Arrear), next: v.optional(v.string()), ...asOf },
  errors: ['core.unavailable'],
})

export const listSeriousCases = route({
  method: 'GET',
  path: '/serious-cases',
  auth: 'anonymous',
  perMinute: 60,
  summary: '公布中的重大税收违法案件',
  query: list,
  reply: { items: v.array(SeriousCase), next: v.optional(v.string()), ...asOf },
  errors: ['core.unavailable'],
})

export const findTaxpayers = route({
  method: 'GET',
  path: '/taxpayers',
  auth: 'anonymous',
  perMinute: 60,
  summary: '纳税人状态：一般还是小规模，正常、非正常还是注销',
  query: list,
  reply: { items: v.array(TaxpayerState), next: v.optional(v.string()), ...asOf },
  errors: ['core.unavailable'],
})

/** An empty list is an answer: nobody of that name may act as an agent. */
export const findAgents = route({
  method: 'GET',
  path: '/agents',
  auth: 'anonymous',
  perMinute: 60,
  summary: '涉税中介：在不在名册上、信用怎样',
  query: list,
  reply: { items: v.array(Agent), next: v.optional(v.string()), ...asOf },
  errors: ['core.unavailable'],
})

export const listGradeA = route({
  method: 'GET',
  path: '/a-list',
  auth: 'anonymous',
  perMinute: 60,
  summary: '某年度纳税信用 A 级名单',
  query: { year: v.pipe(v.string(), v.regex(/^20[1-4]\d$/)), name: v.optional(NameOrCode), after: v.optional(After) },
  reply: { items: v.array(GradeA), next: v.optional(v.string()), ...asOf },
  errors: ['core.unavailable'],
})

/** What homes of a complex are about worth, by the model that values for tax. Rounded, without an address, and only where enough homes were sold. */
export const readReferencePrice = route({
  method: 'GET',
  path: '/reference-price',
  auth: 'signedIn',
  perMinute: 30,
  summary: '小区参考价：大约多少、看了几笔成交、有多准',
  query: { complex: NameOrCode, area: AreaText },
  reply: {
    /** complexes whose names begin so, where none is called exactly that: choose one and ask again */
    called: v.array(v.object({ name: v.string(), district: v.string() })),
    /** absent: see `why`, or choose one of `called` */
    price: v.optional(
      v.object({
        complex: v.string(),
        district: v.string(),
        /** fen, rounded to ten thousand yuan: nine of ten honest prices lie between */
        low: Fen,
        high: Fen,
        /** how many sales of the complex stand behind it */
        sales: v.number(),
        /** `YYYY-MM` */
        month: v.string(),
        confidence: v.picklist(['high', 'medium', 'low']),
      }),
    ),
    /** why no price is told */
    why: v.optional(v.picklist(['noComplex', 'noModel', 'tooFewSales', 'tooUncertain'])),
    ...asOf,
  },
  errors: ['core.unavailable'],
})

/** Where a case is, for whoever has its number and knows how the phone of one of its people ends. A wrong number and a wrong tail answer alike. */
export const lookUpProgress = route({
  method: 'POST',
  path: '/progress-checks',
  auth: 'signedIn',
  once: { not: 'looks; what it counts are its own tries' },
  perMinute: 15,
  summary: '凭办件编号和手机尾号看进度',
  body: { number: CaseNumber, tail: v.pipe(v.string(), v.regex(/^\d{4}$/)) },
  reply: {
    kind: CaseKind,
    state: CaseState,
    /** who acts next, without a name */
    holder: v.picklist(['people', 'taxOffice', 'otherOffice', 'post', 'nobody']),
    since: Instant,
    /** by when the one who holds it has to act, where that is promised or ordered */
    until: v.optional(Instant),
    ...asOf,
  },
  errors: ['object.not_found'],
})
