import type { Owner, PendingSale } from './city-facts'
import type { CoreRows } from './core-rows'
import { creditCodeFor } from './invent'
import { contractNumber } from './list-transfers'
import type { Transfer } from './list-transfers'

type Party = CoreRows['contract']['contract_party'][number]

/** What the net-signing service holds: done contracts of the digital time, and those that wait for their taxes. */
export function contractRows(transfers: readonly Transfer[], pending: readonly PendingSale[], first: number): CoreRows['contract'] {
  const rows: CoreRows['contract'] = { net_contract: [], contract_party: [] }
  for (const transfer of transfers) {
    if (transfer.contractId !== null && transfer.price !== null) {
      rows.net_contract.push({
        id: transfer.contractId,
        kind: transfer.previous ? 'existingHome' : 'newHome',
        unit_number: transfer.home.unitNumber,
        price: transfer.price,
        signed_on: transfer.signedOn,
        state: 'done',
      })
      rows.contract_party.push(...sellersOf(transfer, transfer.contractId), ...parties(transfer.contractId, 'buyer', transfer.owners))
    }
  }
  pending.forEach(({ home, sellers, buyers, price, signedOn }, at) => {
    const id = contractNumber(signedOn, 9_000_000 + first / 10 + at)
    rows.net_contract.push({ id, kind: 'existingHome', unit_number: home.unitNumber, price, signed_on: signedOn, state: 'pending' })
    rows.contract_party.push(...parties(id, 'seller', sellers), ...parties(id, 'buyer', buyers))
  })
  return rows
}

function sellersOf({ previous, home }: Transfer, contractId: string): Party[] {
  if (previous) {
    return parties(contractId, 'seller', previous.owners)
  }
  const { id, name } = home.building.complex
  const code = creditCodeFor(1, 9_000_000 + Number(id.replace(/\D/g, '')))
  return [{ contract_id: contractId, role: 'seller', position: 1, party: code, name: `${name}置业有限公司`, share_parts: 1, share_of: 1 }]
}

const parties = (contractId: string, role: Party['role'], owners: readonly Owner[]): Party[] =>
  owners.map(({ citizen, parts, of }, at) => ({
    contract_id: contractId,
    role,
    position: at + 1,
    party: citizen.idNumber,
    name: citizen.name,
    share_parts: parts,
    share_of: of,
  }))
