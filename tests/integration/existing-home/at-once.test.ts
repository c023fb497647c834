import { setTimeout as sleep } from 'node:timers/promises'
import { newKey } from '../../support/new-key'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { bringIn, handsOf, openByContract, signatureOf } from './file-with'
import type { Hands, Sheet } from './file-with'

let house: House
let pairs: [Hands, Hands][]

beforeAll(async () => {
  house = await openHouse()
  const hands = async (who: string): Promise<Hands> => handsOf(house, await house.signIn(who))
  pairs = await Promise.all(
    [['zhou-manwu', 'chen-shoutao'], ['liao-duanqi', 'tan-ertao'], ['deng-daiya', 'qin-fangdong']].map(
      async ([a = '', b = '']) => [await hands(a), await hands(b)] as [Hands, Hands],
    ),
  )
})
afterAll(() => house.close())

const at = (id: string, step: string): string => `/existing-home/filings/${id}/${step}`
const signatureFor = async (hands: Hands, id: string) => signatureOf((await hands.get<Sheet>(at(id, 'tax-sheet'))).body)
const decisionsOf = (id: string) => house.ours.db.selectFrom('tax_decision').select('id').where('case_id', '=', id).execute()
const billsOf = (id: string) => house.ours.db.selectFrom('bill').select(['amount', 'state']).where('case_id', '=', id).execute()

/** Both in, both confirmed. */
async function ready([seller, buyer]: [Hands, Hands]): Promise<string> {
  const { id } = await openByContract(seller)
  await bringIn(seller, id, [buyer])
  await Promise.all([seller.confirm(id), buyer.confirm(id)])
  return id
}

/** The same, one round after the other, on three homes at a time. */
async function rounds(count: number, round: (pair: [Hands, Hands]) => Promise<string>): Promise<void> {
  await Promise.all(
    pairs.map(async (pair) => {
      for (let left = count; left > 0; left--) {
        const id = await round(pair)
        await pair[0].post(at(id, 'withdrawal'))
        expect((await pair[0].filing(id)).state).toBe('withdrawn')
      }
    }),
  )
}

it('decides once when both sign at the same instant, and loses no signature', async () => {
  await rounds(7, async ([seller, buyer]) => {
    const id = await ready([seller, buyer])
    const [a, b] = [await signatureFor(seller, id), await signatureFor(buyer, id)]
    const both = await Promise.all([seller.post(at(id, 'signature'), a), buyer.post(at(id, 'signature'), b)])
    expect(both.map(({ status, body }) => body.code ?? status)).toEqual([200, 200])
    const { state, moments } = await seller.filing(id)
    expect([state, moments.slice(-3).map(({ kind }) => kind)]).toEqual(['paying', ['signed', 'signed', 'approved']])
    expect(await decisionsOf(id)).toHaveLength(1)
    expect(await billsOf(id)).toHaveLength(2)
    return id
  })
})

it('signs once on a double tap with one key, and refuses the key for anything else', async () => {
  await rounds(1, async ([seller, buyer]) => {
    const id = await ready([seller, buyer])
    const [signature, key] = [await signatureFor(seller, id), newKey()]
    const taps = await Promise.all([1, 2, 3].map(() => seller.post(at(id, 'signature'), signature, key)))
    expect(taps.map(({ status }) => status)).toEqual(taps.map(() => 200))
    const again = await seller.post(at(id, 'signature'), signature, key)
    expect([again.status, again.body]).toEqual([200, taps.find(({ status }) => status === 200)?.body])
    const other = await seller.post(at(id, 'signature'), { ...signature, totalShown: 1 }, key)
    expect([other.status, other.body.code]).toEqual([422, 'request.key_reused'])
    expect((await seller.filing(id)).moments.filter(({ kind }) => kind === 'signed')).toHaveLength(1)
    return id
  })
})

it('signs nothing when the nod was taken back in another tab at the last moment', async () => {
  const pair = pairs[0]!
  const id = await ready(pair)
  const signature = await signatureFor(pair[0], id)
  const { db } = house.ours
  const signing = db.transaction().execute(async (trx) => {
    await trx.selectFrom('filing').select('case_id').where('case_id', '=', id).forUpdate().execute()
    const asked = pair[0].post(at(id, 'signature'), signature)
    // Long enough for the signature to have passed its checks and to stand before the lock.
    await sleep(400)
    await trx.updateTable('filing_party').set({ facts_hash: null, progress: 'joined' }).where('case_id', '=', id).where('position', '=', 1).execute()
    return { asked }
  })
  const { status, body } = await (await signing).asked
  expect([status, body.code]).toEqual([409, 'filing.step_missing'])
  expect((await pair[0].filing(id)).parties[0]?.progress).toBe('joined')
  await pair[0].post(at(id, 'withdrawal'))
})

it('opens, invites and takes back once on a double tap', async () => {
  const [seller] = pairs[0]!
  const { home, deal } = await openByContract(seller).then(async (filing) => {
    await seller.post(at(filing.id, 'withdrawal'))
    return filing
  })
  expect(home.room).not.toBe('')
  const { body } = await seller.get<{ items: { home: { unitNumber: string } }[] }>('/existing-home/candidates')
  const given = { unitNumber: body.items[0]?.home.unitNumber, deal: { source: 'netSigned', contractNumber: deal.contractNumber } }
  const key = newKey()
  const opened = await Promise.all([1, 2].map(() => seller.post('/existing-home/filings', given, key)))
  expect(opened.map(({ status }) => status)).toEqual([200, 200])
  const id = opened[0]!.body.filing.id
  expect(opened[1]!.body.filing.id).toBe(id)
  const codes = await Promise.all([1, 2, 3].map(() => seller.post(at(id, 'invitations'))))
  expect(new Set(codes.map(({ body: { filing } }) => filing.invitations[0]?.code)).size).toBe(1)
  const back = await Promise.all([1, 2].map(() => seller.post(at(id, 'withdrawal'))))
  expect(back.map(({ status, body: { code } }) => code ?? status).sort()).toEqual([200, 'filing.wrong_state'])
})

it('either takes back or signs when both happen at once, and leaves no bill behind a filing that was taken back', async () => {
  await rounds(2, async ([seller, buyer]) => {
    const id = await ready([seller, buyer])
    await seller.sign(id)
    const signature = await signatureFor(buyer, id)
    const [signed, back] = await Promise.all([buyer.post(at(id, 'signature'), signature), seller.post(at(id, 'withdrawal'))])
    expect(back.status).toBe(200)
    expect(['filing.wrong_state', undefined]).toContain(signed.body.code)
    expect((await seller.filing(id)).state).toBe('withdrawn')
    expect((await billsOf(id)).every(({ state }) => state === 'void')).toBe(true)
    return id
  })
})

it('either takes back or goes to the cashier when both happen at once', async () => {
  let paid = 0
  for (const [seller, buyer] of pairs) {
    const id = await ready([seller, buyer])
    await seller.sign(id)
    await buyer.sign(id)
    const [pay, back] = await Promise.all([buyer.pay(id), seller.post(at(id, 'withdrawal'))])
    // Taken back between two looks of the payment: its bill is void already.
    const outcomes = [[200, 'filing.wrong_state'], ['filing.wrong_state', 200], ['bill.nothing_to_pay', 200]]
    expect(outcomes).toContainEqual([pay, back].map(({ status, body }) => (body as { code?: string }).code ?? status))
    const { state } = await seller.filing(id)
    const bills = (await billsOf(id)).map((bill) => bill.state)
    if (pay.status === 200) {
      paid++
      expect([state, bills.includes('void'), bills.includes('paying')]).toEqual(['paying', false, true])
      expect((await seller.filing(id)).moments.some(({ kind }) => kind === 'withdrawn')).toBe(false)
    } else {
      expect([state, bills.every((bill) => bill === 'void')]).toEqual(['withdrawn', true])
    }
  }
  expect(paid).toBeLessThanOrEqual(pairs.length)
})
