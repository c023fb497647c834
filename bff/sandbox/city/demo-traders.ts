import { addDays, addMonths } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { Household, Trader } from './city-facts'
import { creditCodeFor } from './invent'
import { invoiceNumber } from './make-trade'

interface Plan {
  code: string
  name: string
  kind: Trader['kind']
  district: string
  item: string
  rate: number
  /** yuan, the latest first; one every `everyDays` */
  amounts: readonly number[]
  everyDays: number
}

/** The landlord, the craftsman, the shop owner and the company among the demo people, with their past invoices. */
export function demoTraders(of: Record<'qin' | 'mou' | 'yang' | 'liu', Household>, today: Day): Trader[] {
  const person = ({ head }: Household) => ({ code: head.idNumber, name: head.name, kind: 'individual' as const })
  return [
    trader(of.qin, today, { ...person(of.qin), ...rent }),
    trader(of.mou, today, { ...person(of.mou), ...decorating }),
    trader(of.yang, today, { code: creditCodeFor(2, 9_900_001), name: '渝中区杨恺典小面馆', kind: 'soleTrader', ...noodles }),
    trader(of.liu, today, { code: creditCodeFor(1, 9_900_002), name: '岚烟苑物业服务有限公司', kind: 'enterprise', ...upkeep }),
  ]
}

type Trade = Omit<Plan, 'code' | 'name' | 'kind'>

const rent: Trade = {
  district: '500157',
  item: '*不动产经营租赁服务*住房租金',
  rate: 15_000,
  amounts: [2600, 2600, 2600, 2400],
  everyDays: 91,
}
const decorating: Trade = { district: '500118', item: '*建筑服务*室内装饰', rate: 10_000, amounts: [18_500, 6200, 42_000], everyDays: 74 }
const noodles: Trade = { district: '500103', item: '*餐饮服务*餐费', rate: 10_000, amounts: [680, 1240, 356, 980, 2100], everyDays: 23 }
const upkeep: Trade = {
  district: '500108',
  item: '*物业管理服务*物业费',
  rate: 60_000,
  amounts: [12_480, 9360, 15_600, 7800, 12_480, 3120],
  everyDays: 30,
}

function trader({ head }: Household, today: Day, { amounts, everyDays, item, rate, ...plan }: Plan): Trader {
  const serial = Number(head.idNumber.slice(14, 17)) + 90_000_000
  return {
    ...plan,
    registeredOn: addMonths(today, -60),
    responsible: head,
    invoices: amounts.map((yuan, at) => ({
      number: invoiceNumber(serial, at),
      buyerName: '渝岚沙盒商贸有限公司',
      item,
      amount: yuan * 100,
      rate,
      issuedOn: addDays(today, -9 - at * everyDays),
    })),
  }
}
