import { addDays, addMonths } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { Citizen, Trader } from './city-facts'
import { demoIdNumber } from './demo-people'
import { creditCodeFor } from './invent'
import { invoiceNumber } from './make-trade'

/** The company Liu Kaiping works for; who buys from the craftsman. */
export const ofLiu = { code: creditCodeFor(1, 9_900_002), name: '岚烟苑物业服务有限公司' } as const

/** One company for each class of graded control; all invented. */
interface Plan {
  serial: number
  code: string
  name: string
  credit: Trader['credit']
  quotaYuan: number
  item: string
  /** yuan, one every nine days, the latest first */
  amounts: readonly number[]
  flags: (today: Day) => Trader['flags']
}

const plans: readonly Plan[] = [
  {
    serial: 41,
    ...ofLiu,
    credit: 'A',
    quotaYuan: 500_000,
    item: '*物业管理服务*物业费',
    amounts: [12_480, 9360, 15_600, 7800, 12_480, 3120, 9360, 15_600, 7800, 12_480],
    flags: () => [],
  },
  {
    serial: 42,
    code: creditCodeFor(1, 9_900_003),
    name: '渡汀机电安装有限公司',
    credit: 'B',
    quotaYuan: 300_000,
    item: '*建筑服务*机电安装',
    amounts: [86_000, 64_000, 21_000, 9800],
    flags: (today) => [
      { id: 'demo-growth', kind: 'suddenGrowth', evidence: 'tickets', detail: '近三个月开票是前三个月的 2.6 倍', since: addDays(today, -20), ends_on: addDays(today, 70) },
    ],
  },
  {
    serial: 43,
    code: creditCodeFor(1, 9_900_004),
    name: '墨垭建材有限公司',
    credit: 'D',
    quotaYuan: 200_000,
    item: '*非金属矿物制品*水泥',
    amounts: [32_000, 28_000],
    flags: (today) => [
      { id: 'demo-grade-d', kind: 'gradeD', evidence: 'credit', detail: '上一年度纳税信用评为 D 级', since: addDays(today, -200), ends_on: addDays(today, 165) },
    ],
  },
  {
    serial: 44,
    code: creditCodeFor(1, 9_900_005),
    name: '苇坪商贸有限公司',
    credit: 'B',
    quotaYuan: 200_000,
    item: '*日用杂品*清洁用品',
    amounts: [18_000, 9600, 14_400],
    flags: (today) => [
      {
        id: 'demo-shared-legal',
        kind: 'sharedLegalPerson',
        evidence: 'registration',
        detail: '法定代表人同时是另一户走逃（失联）企业的法定代表人',
        since: addDays(today, -12),
        ends_on: addDays(today, 78),
      },
    ],
  },
  {
    serial: 45,
    code: creditCodeFor(1, 9_900_006),
    name: '锦坝贸易有限公司',
    credit: 'D',
    quotaYuan: 100_000,
    item: '*黄金制品*首饰',
    amounts: [98_000, 97_500, 99_000],
    flags: (today) => [
      { id: 'demo-false-tickets', kind: 'falseInvoicing', evidence: 'tickets', detail: '夜间连续顶额开票，已由税务机关定性', since: addDays(today, -30), ends_on: null },
      { id: 'demo-false-goods', kind: 'abnormalCredit', evidence: 'goods', detail: '购进和销售的货物对不上', since: addDays(today, -30), ends_on: null },
    ],
  },
]

/** Liu Kaiping is invoice clerk of all of them; their legal representatives are nobody in the sandbox. */
export function demoBusinesses(liu: Citizen, today: Day): Trader[] {
  return plans.map(({ serial, code, name, credit, quotaYuan, item, amounts, flags }) => ({
    code,
    name,
    kind: 'enterprise',
    district: '500108',
    registeredOn: addMonths(today, -48),
    responsible: { ...liu, idNumber: demoIdNumber(400 + serial, '1970-01-01', 'male') },
    payer: 'general',
    credit,
    actors: [{ idNumber: liu.idNumber, role: 'clerk' }],
    flags: flags(today),
    quota: quotaYuan * 100,
    paper: [
      { kind: 'ordinary', faceLimit: 10_000_000, perMonth: 50 },
      { kind: 'special', faceLimit: 10_000_000, perMonth: 25 },
    ],
    invoices: amounts.map((yuan, at) => ({
      number: invoiceNumber(90_000_000 + serial, at),
      buyerName: '渝岚沙盒商贸有限公司',
      buyerCode: creditCodeFor(1, 9_900_010),
      item,
      amount: yuan * 100,
      rate: 60_000,
      issuedOn: addDays(today, -9 - at * 9),
    })),
  }))
}
