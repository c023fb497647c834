import { tell } from '../../../bff/platform/notices/tell'
import { compareJournals } from '../../drills/compare-journals'
import type { Faults, Shown } from '../../drills/compare-journals'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { until } from '../../support/until'

let house: House
let personId: string
let shown: Shown[]

beforeAll(async () => {
  house = await openHouse({ worker: true })
  await house.signIn('zhou-manwu')
  const { id } = await house.ours.db.selectFrom('person').select('id').executeTakeFirstOrThrow()
  personId = id
  const fields = { subject: '石榴湾小区 2 幢', complex: '石榴湾小区', number: '20261129', side: 'buyer' }
  await house.ours.db.transaction().execute((trx) => tell(trx, house.world, [{ personId, template: 'filing.accepted', event: 'drill/0', fields }]))
  await until(async () => {
    const rows = await deliveries()
    return rows.length > 0 && rows.every(({ ended_at: endedAt }) => endedAt !== null)
  })
  // Nobody can be reached yet, so every delivery was refused; one of them is made into one that arrived.
  const [first] = await deliveries()
  await house.ours.db.updateTable('delivery').set({ state: 'delivered' }).where('id', '=', first?.id ?? '').execute()
  shown = [{ channel: first?.channel ?? '', id: first?.notice_id ?? '' }]
})
afterAll(() => house.close())

const deliveries = () => house.ours.db.selectFrom('delivery').select(['id', 'notice_id', 'channel', 'ended_at']).orderBy('way').orderBy('step').execute()
const faults = async (seen: readonly Shown[], told: readonly string[] = ['drill/0']): Promise<Faults> => {
  const { lost, doubled } = await compareJournals(house.ours.db, told, seen, new Map([[personId, 'subscribed' as const]]))
  // This person has no mailbox.
  return { lost: lost.filter((what) => !what.includes('email refused')), doubled }
}

it('finds nothing where what was handed over was shown once', async () => {
  expect(await faults(shown)).toEqual({ lost: [], doubled: [] })
})

it('finds a message that was handed over and never shown, and a notice that is in no inbox', async () => {
  const { lost, doubled } = await faults([], ['drill/0', 'drill/1'])
  expect(lost).toEqual([expect.stringContaining('handed to subscribe and never shown'), 'drill/1 in no inbox', expect.stringContaining('way 0, not shown')])
  expect(doubled).toEqual([])
})

it('finds a message that was shown twice, by one channel or by two of a cascade, and one that nobody sent', async () => {
  const { lost, doubled } = await faults([...shown, ...shown, { channel: 'sms', id: 'of nobody' }])
  expect(lost).toEqual([])
  expect(doubled).toEqual(['sms of nobody, shown and known to nobody', expect.stringContaining('shown again by subscribe')])
})

it('finds a delivery that has no end', async () => {
  await house.ours.db.updateTable('delivery').set({ ended_at: null }).where('state', '=', 'delivered').execute()
  expect((await faults(shown)).lost).toEqual([expect.stringContaining('has no end')])
})
