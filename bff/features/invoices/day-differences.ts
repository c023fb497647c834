import type { Kysely } from 'kysely'
import type { Day } from '#shared/model/day'
import { inYuan } from '#shared/model/money'
import { numbersOfSeries } from '../../adapters/core/invoice-days'
import type { LedgerSums } from '../../adapters/core/invoice-days'
import type { Tables } from '../../platform/db/tables'
import { seriesOf } from '../../platform/invoices/series'
import type { World } from '../../world'
import type { RequestSums, Run } from './day-sums'

/** What was compared, and sums that are already known. */
interface Compared {
  day: Day
  requests: RequestSums
  payments: { amount: number }
  ledger: LedgerSums
  runs: readonly Run[]
  waiting: readonly { number: string; since: Date }[]
  /** red invoices of the ledger, negative, and red letters, positive */
  reds: Pick<LedgerSums, 'count' | 'gross'>
  red: Pick<LedgerSums, 'count' | 'gross'>
  /** paper ones of the ledger, and those of them that a request has */
  papers: readonly string[]
  known: ReadonlySet<string>
}

/** What is longer on its way than this is told. */
const GRACE_MS = 10 * 60_000
const NAMED = 20
const PAGE = 1000

/** In words for the desk: what does not agree, number by number where that can be said. */
export async function differencesOf(world: World, said: Compared): Promise<string[]> {
  const { requests, payments, ledger, runs, waiting, reds, red, papers, known } = said
  const isSame = requests.count === ledger.count && requests.gross === ledger.gross && requests.tax === ledger.tax
  return [
    ...runs.filter(({ gaps }) => gaps > 0).map(({ series, gaps }) => `号段 ${series} 缺 ${gaps} 个号`),
    ...waiting.filter(({ since }) => world.now() - since.getTime() > GRACE_MS).map(({ number }) => `${number} 还没有进底账`),
    ...papers.filter((number) => !known.has(number)).map((number) => `纸质发票 ${number} 没有申请`),
    ...(isSame ? [] : await byNumber(world, said)),
    ...(requests.total === payments.amount ? [] : await byMoney(world.db, said)),
    ...(red.count === reds.count && red.gross + reds.gross === 0 ? [] : [`红字：申请 ${red.count} 张 ${inYuan(red.gross)}，底账 ${reds.count} 张 ${inYuan(reds.gross)}`]),
  ].slice(0, NAMED)
}

async function byNumber({ db, core }: World, { day, requests, ledger, waiting }: Compared): Promise<string[]> {
  const found = [`申请 ${requests.count} 张 ${inYuan(requests.gross)}，底账 ${ledger.count} 张 ${inYuan(ledger.gross)}`]
  const onTheWay = new Set(waiting.map(({ number }) => number))
  const rows = await db
    .selectFrom('invoice_request').select(['number', 'gross', 'tax']).where('numbered_on', '=', day).where('delivery', '=', 'electronic').where('issued_at', 'is not', null).execute()
  const ours = new Map(rows.map(({ number, gross, tax }) => [number ?? '', { gross, tax }]))
  const series = seriesOf(day, 'proxy')
  for (let after = ''; found.length < NAMED; ) {
    const page = await numbersOfSeries(core, day, series, { after, limit: PAGE })
    for (const { number, gross, tax } of page) {
      const own = ours.get(number)
      ours.delete(number)
      if (!own && !onTheWay.has(number)) {
        found.push(`${number} 底账有，没有申请`)
      } else if (own && (own.gross !== Number(gross) || own.tax !== tax)) {
        found.push(`${number} 金额和申请不一样`)
      }
    }
    if (page.length < PAGE) {
      return [...found, ...[...ours.keys()].map((number) => `${number} 有申请，底账没有`)]
    }
    after = page.at(-1)?.number ?? ''
  }
  return found
}

async function byMoney(db: Kysely<Tables>, { day }: Compared): Promise<string[]> {
  const rows = await db
    .selectFrom('invoice_request as r')
    .leftJoin('bill as b', (join) => join.onRef('b.case_id', '=', 'r.case_id').on('b.state', 'in', ['paid', 'received']))
    .select(['r.number', 'r.total', 'r.cash', 'b.amount'])
    .where('r.numbered_on', '=', day)
    .where('r.issued_at', 'is not', null)
    .execute()
  const wrong = rows.filter(({ total, cash, amount }) => (total ?? 0) !== (amount ?? 0) + (cash ?? 0))
  return wrong.map(({ number, total, cash, amount }) => `${number ?? ''} 应缴 ${total ?? 0} 分，缴了 ${(amount ?? 0) + (cash ?? 0)} 分`)
}
