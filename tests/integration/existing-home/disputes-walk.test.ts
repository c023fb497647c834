import { disputeInvariants } from '../../../bff/commands/invariants-disputes'
import { invariants } from '../../../bff/commands/invariants'
import { newKey } from '../../support/new-key'
import { openHouse } from '../../support/house'
import type { Answer, House } from '../../support/house'
import { randomFrom } from '../../support/random'
import { deskOf, dispute, handIn, lowForAReason, otherSales, readyToSign, withdraw } from './dispute-with'
import type { Desk, Word } from './dispute-with'
import { handsOf, signatureOf } from './file-with'
import type { Hands, Sheet } from './file-with'

/** Any other seed walks elsewhere; a failure names its walk. */
const SEED = 20_261_129
const WALKS = 12
const STEPS = 14

let house: House
let seller: Hands
let buyer: Hands
let desks: [officer: Desk, reviewer: Desk, chief: Desk]
const reached = new Set<string>()

beforeAll(async () => {
  house = await openHouse({ keepLog: false })
  ;[seller, buyer] = [handsOf(house, await house.signIn('zhou-manwu')), handsOf(house, await house.signIn('chen-shoutao'))]
  desks = [await deskOf(house, 'gong-daiyan'), await deskOf(house, 'xie-wenhe'), await deskOf(house, 'fu-dongming')]
})
afterAll(() => house.close())

interface At {
  filing: string
  state: string
  /** the newest dispute, or none that there is */
  own: string
  version: number
}

type Step = (at: At, random: { below: (n: number) => number }) => Promise<Answer<object>>

const words: readonly (() => Word)[] = [
  () => ({ kind: 'keep', reason: '面积和楼层都相近' }),
  () => ({ kind: 'keep', reason: '同一栋，可比' }),
  () => ({ kind: 'acceptPrice', reason: '多年漏水，属实' }),
  () => ({ kind: 'correctFacts', facts: [{ name: 'decoration', value: 'bare' }], reason: '现场看过' }),
  () => ({ kind: 'correctFacts', facts: [{ name: 'floor', value: 2 }], reason: '现场看过' }),
  () => ({ kind: 'adoptAppraisal', appraisal: { by: '正衡评估', number: '2026-1', on: '2026-11-01', value: 65_000_000 }, reason: '报告合规' }),
  () => ({ kind: 'pickComparables', sales: ['no-1', 'no-2', 'no-3'], reason: '就近三套' }),
]
const oneOf = <T>(list: readonly T[], { below }: { below: (n: number) => number }): T => list[below(list.length)]!

const sign = async (who: Hands, filing: string) => {
  const { status, body, headers } = await who.get<Sheet>(`/existing-home/filings/${filing}/tax-sheet`)
  return status === 200 ? who.post(`/existing-home/filings/${filing}/signature`, signatureOf(body)) : { status, body, headers }
}

/** A clerk agrees to what was shown while something else happens. */
async function agree(own: string, meanwhile: (seen: Awaited<ReturnType<Desk['seen']>>) => Promise<unknown>) {
  const seen = await desks[1].seen(own)
  return (await Promise.all([desks[1].approve(own, seen), meanwhile(seen)]))[0]
}

const steps: Record<string, [weight: number, step: Step]> = {
  'seller disputes': [4, ({ filing }) => dispute(seller, filing, otherSales())],
  'buyer disputes': [2, async ({ filing }) => dispute(buyer, filing, await lowForAReason(buyer))],
  'buyer disputes a fact': [2, ({ filing }) => dispute(buyer, filing, { ground: 'wrongFact', fact: { name: 'floor', value: 2 }, statement: '', papers: [] })],
  'both dispute': [1, async ({ filing }) => (await Promise.all([dispute(seller, filing, otherSales()), dispute(buyer, filing, otherSales())]))[0]],
  'seller takes it back': [1, ({ own }) => withdraw(seller, own)],
  'buyer takes it back': [1, ({ own }) => withdraw(buyer, own)],
  'some clerk proposes': [8, ({ own, version }, random) => oneOf(desks, random).propose(own, oneOf(words, random)(), version)],
  'some clerk agrees': [8, ({ own }, random) => oneOf(desks, random).approve(own)],
  'two clerks agree at once': [1, ({ own }) => agree(own, (seen) => desks[2].approve(own, seen))],
  'the reviewer sends back': [1, ({ own }) => desks[1].sendBack(own, '请再看一次')],
  'a clerk agrees while it is taken back': [1, ({ own }) => agree(own, () => withdraw(seller, own))],
  'seller signs': [1, ({ filing }) => sign(seller, filing)],
  'buyer signs': [2, ({ filing }) => sign(buyer, filing)],
  'buyer nods': [1, ({ filing }) => buyer.confirm(filing)],
  'buyer hands in a paper': [1, async () => ({ status: (await handIn(buyer)) ? 200 : 0, body: {}, headers: new Headers() })],
  'the filing is taken back': [1, ({ filing }) => seller.post(`/existing-home/filings/${filing}/withdrawal`)],
}
const bag = Object.entries(steps).flatMap(([name, [weight]]) => Array.from({ length: weight }, () => name))

async function standing(filing: string): Promise<At> {
  const row = await house.ours.db
    .selectFrom('price_dispute as d')
    .innerJoin('case_file as f', 'f.id', 'd.case_id')
    .select(['f.id', 'f.version', 'f.state', 'd.outcome'])
    .where('d.filing_id', '=', filing)
    .orderBy('d.case_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  reached.add(row ? (row.outcome ?? row.state) : 'none')
  return { filing, state: row?.state ?? 'none', own: row?.id ?? newKey(), version: row?.version ?? 1 }
}

/** So that walks also get where chance alone seldom leads. */
const due = ({ state }: At): string => (state === 'inReview' ? 'some clerk proposes' : state === 'inApproval' ? 'some clerk agrees' : 'seller disputes')

async function brokenIn(all: { name: string; offenders: () => Promise<string[]> }[]): Promise<string[]> {
  const found = await Promise.all(all.map(async ({ name, offenders }) => ((await offenders()).length > 0 ? [name] : [])))
  return found.flat()
}

async function walk(seed: number): Promise<void> {
  const random = randomFrom(seed)
  const filing = await readyToSign(seller, [buyer])
  const trail: string[] = []
  for (let left = STEPS; left > 0; left--) {
    const at = await standing(filing)
    const name = random.below(2) === 0 ? due(at) : oneOf(bag, random)
    const { status, body } = await steps[name]![1](at, random)
    trail.push(`${name}: ${body.code ?? status}`)
    const broken = await brokenIn(disputeInvariants(house.world))
    if (status >= 500 || broken.length > 0) {
      throw new Error(`seed ${seed}: ${broken.join('; ')} after ${trail.join(', ')}`)
    }
  }
  await standing(filing)
  await seller.post(`/existing-home/filings/${filing}/withdrawal`)
  await standing(filing)
}

it(`holds together on ${WALKS} walks of ${STEPS} steps, legal and not, of two parties and three clerks`, async () => {
  for (let round = 0; round < WALKS; round++) {
    await walk(SEED + round)
  }
  expect([...reached].sort()).toEqual(['inApproval', 'inReview', 'kept', 'none', 'priceAccepted', 'revalued', 'withdrawn'])
  const { db, core, keys, signer } = house.world
  expect(await brokenIn(invariants({ db, core, keys, publicKey: signer.publicKey, nowMs: Date.now() }))).toEqual([])
}, 150_000)
