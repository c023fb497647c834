import type { Core } from '../../bff/adapters/core/connect'
import { bindAccount, findOrOpenAccount } from '../../bff/features/session/account-store'
import { findOrAddPerson } from '../../bff/platform/people/find-or-add-person'
import { openSession } from '../../bff/http/session-store'
import { blindIndex } from '../../bff/platform/privacy/blind-index'
import { demoPeople } from '../../bff/sandbox/city/demo-people'
import type { World } from '../../bff/world'
import { newKey } from '../support/new-key'

type Desk = Pick<World, 'db' | 'core' | 'keys'>

interface Citizen {
  idNumber: string
  name: string
}

const demoIds = demoPeople.map(({ idNumber }) => idNumber)

/** One sale: two people of the city with a session each, and the net-signed contract between them. */
export interface Sale {
  unitNumber: string
  contractNumber: string
  seller: string
  buyer: string
}

/** Sales of homes of the city whose owner is one person, each with a buyer of its own: no two sales know each other. */
export async function prepareSales(desk: Desk, count: number, today: string): Promise<Sale[]> {
  const homes = await sellableHomes(desk.core, count)
  const buyers = await buyersBut(desk.core, homes.map(({ idNumber }) => idNumber), homes.length)
  const sales: Sale[] = []
  for (const [at, home] of homes.entries()) {
    const buyer = buyers[at]
    if (!buyer) {
      throw new Error(`the city has ${buyers.length} buyers only`)
    }
    const contractNumber = `DRILL${String(at).padStart(10, '0')}`
    await signContract(desk.core, { number: contractNumber, unitNumber: home.unitNumber, price: home.price, seller: home, buyer, signedOn: today })
    sales.push({ unitNumber: home.unitNumber, contractNumber, seller: await signIn(desk, home), buyer: await signIn(desk, buyer) })
  }
  if (sales.length < count) {
    throw new Error(`the city has ${sales.length} homes to sell only`)
  }
  return sales
}

/** Districts only: elsewhere the surcharge rate is a clerk's to find. */
async function sellableHomes(core: Core, limit: number): Promise<(Citizen & { unitNumber: string; price: number })[]> {
  const busy = core.registry.selectFrom('mortgage').select('unit_number')
  const seized = core.registry.selectFrom('seizure').select('unit_number')
  const rows = await core.registry
    .selectFrom('title')
    .innerJoin('title_owner as owner', 'owner.title_id', 'title.id')
    .innerJoin('home', 'home.unit_number', 'title.unit_number')
    .innerJoin('building', 'building.id', 'home.building_id')
    .innerJoin('complex_district as place', 'place.complex_id', 'building.complex_id')
    .innerJoin('district', 'district.code', 'place.district_code')
    .select(['title.unit_number as unitNumber', 'title.price', 'owner.id_number as idNumber', 'owner.name'])
    .where('title.ended_on', 'is', null)
    .where('title.price', 'is not', null)
    .where('title.acquired_how', 'in', ['newSale', 'sale'])
    .where('title.acquired_on', '<', '2026-01-01')
    .where('home.use_code', '=', 'home')
    .where('owner.share_parts', '=', (eb) => eb.ref('owner.share_of'))
    .where('owner.id_number', 'not in', demoIds)
    .where('place.valid_to', 'is', null)
    .where('district.name', 'like', '%区')
    .where('title.unit_number', 'not in', busy)
    .where('title.unit_number', 'not in', seized)
    .orderBy('title.unit_number')
    .execute()
  const seen = new Set<string>()
  const first = rows.filter(({ idNumber }) => !seen.has(idNumber) && seen.add(idNumber))
  return first.slice(0, limit).map(({ price, ...home }) => ({ ...home, price: Math.round((price ?? 0) * 1.1) }))
}

const buyersBut = (core: Core, sellers: string[], limit: number): Promise<Citizen[]> =>
  core.civil
    .selectFrom('citizen')
    .select(['id_number as idNumber', 'name'])
    .where('id_number', 'not in', [...sellers, ...demoIds])
    .where('born_on', '<', '2000-01-01')
    .orderBy('id_number')
    .limit(limit)
    .execute()

interface NewContract {
  number: string
  unitNumber: string
  price: number
  signedOn: string
  seller: Citizen
  buyer: Citizen
}

async function signContract(core: Core, { number, unitNumber, price, signedOn, seller, buyer }: NewContract): Promise<void> {
  await core.contract.insertInto('net_contract').values({ id: number, kind: 'existingHome', unit_number: unitNumber, price, signed_on: signedOn, state: 'pending' }).execute()
  const party = (role: 'seller' | 'buyer', { idNumber, name }: Citizen) => ({ contract_id: number, role, position: 1, party: idNumber, name, share_parts: 1, share_of: 1 })
  await core.contract.insertInto('contract_party').values([party('seller', seller), party('buyer', buyer)]).execute()
}

/** A session as after sign-in and comparison, which the demo people alone can go through. */
async function signIn({ db, keys }: Desk, { idNumber, name }: Citizen): Promise<string> {
  const [openId, at] = [`drill-${idNumber}`, new Date()]
  const account = await findOrOpenAccount(db, keys, { id: newKey(), openidIndex: blindIndex(keys, 'openid', openId), openId, at })
  await db.transaction().execute(async (trx) => {
    await bindAccount(trx, account.id, await findOrAddPerson(trx, keys, { id: newKey(), name, idNumber, at }))
  })
  return (await openSession(db, account.id, 'verified', at.getTime())).token
}
