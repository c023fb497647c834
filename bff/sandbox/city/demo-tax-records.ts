import { addDays, addMonths } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { RecordTax } from '#shared/model/record'
import type { CoreRows } from './core-rows'
import { personById } from './demo-people'

type Rows = Pick<CoreRows, 'levy' | 'treasury'>

interface Paid {
  person: string
  tax: RecordTax
  subject: string
  on: Day
  /** fen */
  amount: number
  base?: number
  rate?: number
}

/** What the demo people paid besides the deed tax of their homes, what they still owe, and what they asked back. */
export function demoTaxRecords(today: Day): Rows {
  const rows: Rows = { levy: { tax_return: [], declaration: [], bill: [], refund: refunds(today) }, treasury: { receipt: [] } }
  const all = [...vehicles(today), ...settled(today), ...lettings(today), ...shop(today)]
  all.forEach((paid, at) => addPaid(rows, paid, at + 1))
  addOpen(rows, { person: 'qin-fangdong', tax: 'propertyTax', subject: '出租住房 下半年', on: addDays(today, -6), amount: 124_800, base: 3_120_000, rate: 40_000 }, addDays(today, 21))
  return rows
}

/** 车船税, with the insurance once a year. */
const vehicles = (today: Day): Paid[] =>
  [['zhou-manwu', '渝AD3172', 36_000], ['chen-shoutao', '渝AK8056', 30_000], ['tan-ertao', '渝B20F19', 36_000]].flatMap(([person, plate, amount]) =>
    [5, 17, 29].map((months) => ({
      person: String(person), tax: 'vehicleTax' as const, subject: String(plate), on: addMonths(today, -months), amount: Number(amount),
    })),
  )

/** What was missing after the yearly settlement. */
const settled = (today: Day): Paid[] => {
  const year = Number(today.slice(0, 4)) - (today.slice(5) > '07-01' ? 1 : 2)
  return [
    { person: 'liu-kaiping', tax: 'incomeTax', subject: `${year} 年度综合所得汇算`, on: `${year + 1}-05-19` as Day, amount: 41_260 },
    { person: 'tan-ertao', tax: 'incomeTax', subject: `${year - 1} 年度综合所得汇算`, on: `${year}-06-08` as Day, amount: 63_840 },
  ]
}

/** 房产税 on letting, twice a year. */
const lettings = (today: Day): Paid[] =>
  [7, 13, 19, 25].map((months) => ({
    person: 'qin-fangdong', tax: 'propertyTax' as const, subject: '出租住房 半年', on: addMonths(today, -months), amount: 124_800, base: 3_120_000, rate: 40_000,
  }))

/** 经营所得, quarter by quarter. */
const shop = (today: Day): Paid[] =>
  [2, 5, 8, 11, 14].map((months, at) => ({
    person: 'yang-kaidian', tax: 'incomeTax' as const, subject: '小面馆经营所得', on: addMonths(today, -months), amount: 31_200 - at * 1750,
  }))

function refunds(today: Day): CoreRows['levy']['refund'] {
  const of = (person: string) => personById(person).idNumber
  const year = today.slice(0, 4)
  return [
    {
      id: `R${year}0001`, taxpayer: of('chen-shoutao'), tax: 'incomeTax', reason: 'settlement', amount: 96_500, stage: 'paid', bank: '建设银行 尾号 6021', why: null,
      asked_on: addMonths(today, -6), moved_on: addDays(addMonths(today, -6), 9),
    },
    {
      id: `R${year}0002`, taxpayer: of('tan-ertao'), tax: 'incomeTax', reason: 'settlement', amount: 118_240, stage: 'held', bank: '重庆银行 尾号 0173',
      why: '银行退回：账户户名和申请人不一致。请换成本人名下的卡', asked_on: addDays(today, -24), moved_on: addDays(today, -11),
    },
    {
      id: `R${year}0003`, taxpayer: of('liu-kaiping'), tax: 'vehicleTax', reason: 'overpaid', amount: 18_000, stage: 'reviewing', bank: null, why: null,
      asked_on: addDays(today, -3), moved_on: null,
    },
  ]
}

function addPaid(rows: Rows, paid: Paid, no: number): void {
  const number = numberOf(paid, no)
  addDeclared(rows, paid, number, { state: 'paid', paid_on: paid.on, due_on: null })
  rows.treasury.receipt.push({ number: `5${number}`, bill_id: `B${number}`, amount: paid.amount, received_on: addDays(paid.on, 1) })
}

function addOpen(rows: Rows, paid: Paid, dueOn: Day): void {
  addDeclared(rows, paid, numberOf(paid, 900), { state: 'open', paid_on: null, due_on: dueOn })
}

function addDeclared(rows: Rows, { person, tax, subject, on, amount, base, rate = 0 }: Paid, number: string, bill: Pick<CoreRows['levy']['bill'][number], 'state' | 'paid_on' | 'due_on'>): void {
  const taxpayer = personById(person).idNumber
  rows.levy.declaration.push({
    id: `S${number}`, return_id: null, bill_id: `B${number}`, tax, contract_id: null, unit_number: null, subject, taxpayer, declared_on: on,
    base: base ?? null, rate, home_rank: null, amount,
  })
  rows.levy.bill.push({ id: `B${number}`, return_id: null, taxpayer, amount, issued_on: on, ...bill })
}

/** As those of deed tax are made, from a range of their own. */
const numberOf = ({ on }: Paid, no: number): string => `${on.replace(/-/g, '')}9${String(no).padStart(8, '0')}`
