import * as v from 'valibot'
import { Day } from '#shared/model/day'
import { UnitNumber } from '#shared/model/home'
import { Fen } from '#shared/model/money'
import type { Core } from './connect'
import { readRow } from './read-row'

const count = v.pipe(v.number(), v.integer(), v.minValue(1))

const ContractParty = v.object({ idNumber: v.string(), name: v.string(), parts: count, of: count })

const parties = v.pipe(v.array(ContractParty), v.minLength(1))

/** A net-signed contract (网签合同) on an existing home; parties in the order of the contract, names whole. */
const NetContract = v.object({
  id: v.string(),
  unitNumber: UnitNumber,
  price: v.pipe(Fen, v.minValue(1 as Fen)),
  signedOn: Day,
  /** `pending`: its taxes are not declared yet */
  state: v.picklist(['pending', 'done']),
  sellers: parties,
  buyers: parties,
})
export type NetContract = v.InferOutput<typeof NetContract>

/**
 * The contracts by which a person sells an existing home and whose taxes are not declared yet, oldest first; one round trip.
 * @throws Failure `core.unavailable`
 */
export async function pendingContractsFor(core: Core, idNumber: string): Promise<NetContract[]> {
  const rows = await core.guards.contract(() =>
    contractLines(core)
      .where('net_contract.state', '=', 'pending')
      .where('net_contract.id', 'in', (eb) =>
        eb
          .selectFrom('contract_party as mine')
          .select('mine.contract_id')
          .where('mine.party', '=', idNumber)
          .where('mine.role', '=', 'seller'),
      )
      .execute(),
  )
  return [...new Set(rows.map(({ id }) => id))].map((id) => toContract(rows.filter((row) => row.id === id)))
}

/**
 * One contract on an existing home; undefined when there is none of this number.
 * @throws Failure `core.unavailable`
 */
export async function readContract(core: Core, id: string): Promise<NetContract | undefined> {
  const rows = await core.guards.contract(() => contractLines(core).where('net_contract.id', '=', id).execute())
  return rows.length === 0 ? undefined : toContract(rows)
}

type ContractLine = Awaited<ReturnType<ReturnType<typeof contractLines>['execute']>>[number]

/** One line a party. Left join: a contract without parties must fail loudly. */
const contractLines = (core: Core) =>
  core.contract
    .selectFrom('net_contract')
    .leftJoin('contract_party as party', 'party.contract_id', 'net_contract.id')
    .select([
      'net_contract.id',
      'net_contract.unit_number as unitNumber',
      'net_contract.price',
      'net_contract.signed_on as signedOn',
      'net_contract.state',
      'party.role',
      'party.party as idNumber',
      'party.name',
      'party.share_parts as parts',
      'party.share_of as of',
    ])
    .where('net_contract.kind', '=', 'existingHome')
    .orderBy('net_contract.signed_on')
    .orderBy('net_contract.id')
    .orderBy('party.position')

function toContract(lines: ContractLine[]): NetContract {
  const of = (role: ContractLine['role']): ContractLine[] => lines.filter((line) => line.role === role)
  return readRow('contract', NetContract, { ...lines[0], sellers: of('seller'), buyers: of('buyer') })
}
