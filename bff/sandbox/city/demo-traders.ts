import { addDays, addMonths } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { Household, Trader } from './city-facts'
import { demoBusinesses, ofLiu } from './demo-businesses'
import { creditCodeFor } from './invent'
import { invoiceNumber } from './make-trade'

type Families = Record<'qin' | 'mou' | 'yang' | 'liu', Household>

interface Plan {
  code: string
  name: string
  kind: Trader['kind']
  payer: Trader['payer']
  credit: Trader['credit']
  district: string
  item: string
  rate: number
  /** yuan, the latest first; one every `everyDays` */
  amounts: readonly number[]
  everyDays: number
  buyer: readonly [name: string, code: string]
  quota: number | null
  paper: Trader['paper']
}

/** The landlord, the craftsman, the shop owner and the companies whose invoices Liu Kaiping issues, with their past invoices. */
export function demoTraders(of: Families, today: Day): Trader[] {
  const person = ({ head }: Household) => ({ code: head.idNumber, name: head.name, kind: 'individual' as const, payer: 'small' as const, credit: 'M' as const })
  return [
    trader(of.qin, today, { ...person(of.qin), ...rent }),
    trader(of.mou, today, { ...person(of.mou), ...decorating }),
    trader(of.yang, today, { code: creditCodeFor(2, 9_900_001), name: '渝中区杨恺典小面馆', kind: 'soleTrader', payer: 'small', credit: 'B', ...noodles }),
    ...demoBusinesses(of.liu.head, today),
  ]
}

type Trade = Omit<Plan, 'code' | 'name' | 'kind' | 'payer' | 'credit'>

/** Who pays the landlord. */
const COMPANY = ['渝岚沙盒商贸有限公司', creditCodeFor(1, 9_900_010)] as const

const rent: Trade = {
  district: '500157',
  item: '*不动产经营租赁服务*住房租金',
  rate: 15_000,
  amounts: [2600, 2600, 2600, 2400],
  everyDays: 91,
  buyer: COMPANY,
  quota: null,
  paper: [],
}
const decorating: Trade = {
  district: '500118',
  item: '*建筑服务*室内装饰',
  rate: 10_000,
  amounts: [18_500, 6200, 42_000],
  everyDays: 74,
  buyer: [ofLiu.name, ofLiu.code],
  quota: null,
  paper: [],
}
const noodles: Trade = {
  district: '500103',
  item: '*餐饮服务*餐费',
  rate: 10_000,
  amounts: [680, 1240, 356, 980, 2100],
  everyDays: 23,
  buyer: COMPANY,
  quota: 10_000_000,
  paper: [{ kind: 'ordinary', faceLimit: 1_000_000, perMonth: 50 }],
}

function trader({ head }: Household, today: Day, { amounts, everyDays, item, rate, buyer, ...plan }: Plan): Trader {
  const serial = Number(head.idNumber.slice(14, 17)) + 90_000_000
  return {
    ...plan,
    registeredOn: addMonths(today, -60),
    responsible: head,
    actors: [],
    flags: [],
    invoices: amounts.map((yuan, at) => ({
      number: invoiceNumber(serial, at),
      buyerName: buyer[0],
      buyerCode: buyer[1],
      item,
      amount: yuan * 100,
      rate,
      issuedOn: addDays(today, -9 - at * everyDays),
    })),
  }
}
