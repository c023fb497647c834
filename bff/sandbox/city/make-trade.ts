import { addDays, addMonths } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { Acquisition, Citizen, Trader } from './city-facts'
import { creditCodeFor, inventName } from './invent'
import type { Random } from './random'

interface Trade {
  kind: Trader['kind']
  /** what its name ends with; a person goes by their own */
  sign: string | null
  item: string
  rate: number
  amounts: readonly [number, number]
}

const TRADES: readonly Trade[] = [
  { kind: 'individual', sign: null, item: '*不动产经营租赁服务*住房租金', rate: 15_000, amounts: [1200, 5200] },
  { kind: 'individual', sign: null, item: '*建筑服务*水电安装', rate: 10_000, amounts: [600, 24_000] },
  { kind: 'individual', sign: null, item: '*建筑服务*室内装饰', rate: 10_000, amounts: [2000, 60_000] },
  { kind: 'soleTrader', sign: '小面馆', item: '*餐饮服务*餐费', rate: 10_000, amounts: [80, 2600] },
  { kind: 'soleTrader', sign: '五金店', item: '*金属制品*五金配件', rate: 10_000, amounts: [50, 8000] },
  { kind: 'enterprise', sign: '物业服务有限公司', item: '*物业管理服务*物业费', rate: 60_000, amounts: [300, 40_000] },
]

/** People and firms that issue invoices, with what they issued in the last three years; numbered from behind `first`. */
export function makeTraders(
  random: Random,
  owners: readonly Acquisition[],
  { count, first, today }: { count: number; first: number; today: Day },
): Trader[] {
  const seen = new Set<string>()
  return Array.from({ length: count }, (_, n) => {
    const {
      owners: [owner],
      home,
    } = random.pick(owners)
    const trade = TRADES[n % TRADES.length] as Trade
    return owner && !seen.has(owner.citizen.idNumber) && seen.add(owner.citizen.idNumber)
      ? [makeTrader(random, { n: first + n, trade, citizen: owner.citizen, district: home.building.complex.district, today })]
      : []
  }).flat()
}

interface About {
  n: number
  trade: Trade
  citizen: Citizen
  district: string
  today: Day
}

function makeTrader(random: Random, { n, trade, citizen, district, today }: About): Trader {
  const registeredOn = addMonths(today, -random.between(38, 120))
  return {
    code: trade.kind === 'individual' ? citizen.idNumber : creditCodeFor(trade.kind === 'enterprise' ? 1 : 2, n + 1),
    name: trade.sign === null ? citizen.name : `${inventName(random)}${trade.sign}`,
    kind: trade.kind,
    district,
    registeredOn,
    responsible: citizen,
    payer: trade.kind === 'enterprise' ? 'general' : 'small',
    credit: 'B',
    actors: [],
    flags: [],
    quota: trade.kind === 'individual' ? null : trade.kind === 'enterprise' ? 50_000_000 : 10_000_000,
    paper: [],
    invoices: Array.from({ length: random.between(1, trade.kind === 'individual' ? 5 : 12) }, (_, at) => ({
      number: invoiceNumber(n, at),
      buyerName: random.chance(0.5) ? inventName(random) : `${inventName(random)}商贸有限公司`,
      buyerCode: null,
      item: trade.item,
      amount: random.between(...trade.amounts) * 100,
      rate: trade.rate,
      issuedOn: addDays(today, -random.between(5, 1090)),
    })),
  }
}

/** 20 digits as a fully digital invoice (数电票) has; `99` stands where the year would: no real one looks like it. */
export const invoiceNumber = (trader: number, at: number): string => `9950${String(trader).padStart(8, '0')}${String(at).padStart(8, '0')}`
