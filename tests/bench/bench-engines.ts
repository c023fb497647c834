import { existingHomeTaxes } from '../../bff/engines/law/existing-home'
import type { TransferFacts } from '../../bff/engines/law/transfer-facts'
import { whatWouldChange } from '../../bff/engines/law/what-would-change'
import { searchCatalogue } from '../../bff/features/invoices/item-search'
import { loadLaw } from '../../bff/load-law'
import { certificatePdf } from '../../bff/platform/documents/pdf/certificate-pdf'
import { closePaper, openPaper, write } from '../../bff/platform/documents/pdf/paper'
import { content, issued } from '../unit/platform/documents/given-certificate'
import { buyer, cost, day, seller, transfer, yuan } from '../unit/law/given-transfer'
import { wholeIndex } from '../unit/search/questions'
import { median, percentile, print } from './figures'

const LAW_MS = 1500
const ROUNDS = 5

/** What needs no server: the law on one core, and documents. */
async function main(): Promise<void> {
  benchLaw()
  benchSearch()
  await benchPdf()
}

/** Nothing exempt: every line of both sides is computed. */
const taxed = (parties: number): TransferFacts =>
  transfer({
    assessed: yuan(900_000),
    sellers: Array.from({ length: parties }, () => seller({ held: { fullYears: 1 }, incomeMethod: 'actual', cost: cost({ original: yuan(700_000), deedTax: yuan(7000) }) })),
    buyers: Array.from({ length: parties }, () => buyer({ homesBefore: 1 })),
  })

function benchLaw(): void {
  const law = loadLaw()
  const text = JSON.stringify(existingHomeTaxes(law, taxed(1)))
  const rates = Array.from({ length: ROUNDS }, () => ({
    one: perSecond(() => existingHomeTaxes(law, taxed(1))),
    two: perSecond(() => existingHomeTaxes(law, taxed(2))),
    eight: perSecond(() => existingHomeTaxes(law, taxed(8))),
    json: perSecond(() => JSON.stringify(JSON.parse(text))),
  }))
  const of = (name: 'one' | 'two' | 'eight' | 'json'): number => median(rates.map((rate) => rate[name]))
  print({ name: 'law: complete existing-home computations on one core', value: of('one'), unit: 'computations/s', yardstick: 'aim', against: 30_000 })
  print({ name: 'law: the same against its own result through JSON', value: of('one'), unit: 'computations/s', yardstick: 'JSON.parse and stringify of the result', against: of('json') })
  const facts = taxed(1)
  const times = Array.from({ length: 20_000 }, () => microseconds(() => existingHomeTaxes(law, facts)))
  print({ name: 'law: p99 of one computation', value: percentile(times, 0.99), unit: 'µs', yardstick: 'aim', against: 200 })
  const young = { ...facts, sellers: facts.sellers.map((each) => ({ ...each, held: { since: day('2025-03-14') } })) }
  const changes = Array.from({ length: 5000 }, () => microseconds(() => whatWouldChange(law, young)))
  print({ name: 'law: p99 of one computation with all that would change it', value: percentile(changes, 0.99), unit: 'µs', yardstick: 'aim', against: 5000 })
  // One party a side has nothing to split; from two on the time grows with the lines.
  print({ name: 'law: time with eight parties a side against two', value: of('two') / of('eight'), unit: 'times', yardstick: 'four times the parties', against: 4 })
}

const ASKED = ['卖房子要交好多税', '排队', '契税', '公司注销', 'kaifapiao', '屋头老汉走了房子咋个过户', '晚交罚好多', '个体户停业', '退税到哪一步了', '网上咋个开完税证明'] as const
const SOLD = ['修水管', '给公司做设计', '卖自己种的菜', '写字楼租金', '量子纠缠'] as const

function benchSearch(): void {
  const find = wholeIndex()
  const asked = Array.from({ length: 200 }, (_, at) => microseconds(() => find(ASKED[at % ASKED.length] ?? '', 20)) / 1000)
  print({ name: 'the search box over everything, p95', value: percentile(asked, 0.95), unit: 'ms', yardstick: 'aim', against: 50 })
  const sold = Array.from({ length: 500 }, (_, at) => microseconds(() => searchCatalogue(SOLD[at % SOLD.length] ?? '')) / 1000)
  print({ name: 'the search of what can be invoiced, p95', value: percentile(sold, 0.95), unit: 'ms', yardstick: 'aim', against: 2 })
}

/** By the processor's clock: what else runs on the machine does not count. */
function perSecond(work: () => unknown): number {
  const began = process.cpuUsage()
  let done = 0
  while (spent(began) < (LAW_MS / ROUNDS) * 1000) {
    for (let burst = 0; burst < 50; burst++) {
      work()
    }
    done += 50
  }
  return (done / spent(began)) * 1e6
}

function microseconds(work: () => unknown): number {
  const began = process.cpuUsage()
  work()
  return spent(began)
}

function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return user + system
}

async function benchPdf(): Promise<void> {
  const said = content()
  const certificate = (): Promise<Buffer> => certificatePdf(said, issued())
  const paper = (): Promise<Buffer> => {
    const doc = openPaper('渝', issued().issuedAt)
    write(doc, '渝')
    return closePaper(doc)
  }
  await certificate()
  const times = { certificate: [] as number[], paper: [] as number[] }
  for (let round = 0; round < 15; round++) {
    times.certificate.push(await milliseconds(certificate))
    times.paper.push(await milliseconds(paper))
  }
  print({ name: 'PDF of a certificate with its annex', value: median(times.certificate), unit: 'ms', yardstick: 'the same paper with one sign on it', against: median(times.paper) })
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

void main()
