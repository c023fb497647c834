import type { Kysely, Transaction } from 'kysely'
import type { Fen } from '#shared/model/money'
import type { Tables } from '../../platform/db/tables'
import type { Keys } from '../../platform/privacy/keys'
import { seal, unseal } from '../../platform/privacy/seal'
import type { Identity, Party, PartyFacts } from './snapshot'

const place = (column: 'identity' | 'facts', caseId: string, position: number) => ({ table: 'filing_party', column, row: `${caseId}/${position}` })

export async function listParties(db: Kysely<Tables>, keys: Keys, caseId: string): Promise<Party[]> {
  const rows = await db.selectFrom('filing_party').selectAll().where('case_id', '=', caseId).orderBy('position').execute()
  return rows.map((row) => ({
    position: row.position,
    side: row.side,
    opener: row.opener === 1,
    personId: row.person_id ?? undefined,
    identity: JSON.parse(unseal(keys, place('identity', caseId, row.position), row.identity_sealed)) as Identity,
    share: { parts: row.share_parts, of: row.share_of },
    progress: row.progress,
    facts: row.facts_sealed === null ? undefined : (JSON.parse(unseal(keys, place('facts', caseId, row.position), row.facts_sealed)) as PartyFacts),
    factsHash: row.facts_hash ?? undefined,
    total: row.total === null ? undefined : (row.total as Fen),
    signedAt: row.signed_at ?? undefined,
    undertakings: row.undertakings === null ? [] : (JSON.parse(row.undertakings) as Party['undertakings']),
  }))
}

interface NewParty {
  caseId: string
  position: number
  side: 'seller' | 'buyer'
  opener: boolean
  personId?: string
  idNumberIndex?: string
  identity: Identity
  share: Party['share']
}

export async function insertParty(trx: Transaction<Tables>, keys: Keys, given: NewParty): Promise<void> {
  await trx
    .insertInto('filing_party')
    .values({
      case_id: given.caseId,
      position: given.position,
      side: given.side,
      opener: given.opener ? 1 : 0,
      person_id: given.personId ?? null,
      id_number_index: given.idNumberIndex ?? null,
      identity_sealed: seal(keys, place('identity', given.caseId, given.position), JSON.stringify(given.identity)),
      share_parts: given.share.parts,
      share_of: given.share.of,
      progress: given.personId === undefined ? 'absent' : 'joined',
      facts_sealed: null,
      facts_hash: null,
      undertakings: null,
      total: null,
      signed_at: null,
    })
    .execute()
}

/** A party comes in: who it is, and what was gathered about it. */
export async function joinParty(
  trx: Transaction<Tables>,
  keys: Keys,
  given: { caseId: string; position: number; personId: string; idNumberIndex: string; identity: Identity },
): Promise<void> {
  await update(trx, given.caseId, given.position)
    .set({
      person_id: given.personId,
      id_number_index: given.idNumberIndex,
      identity_sealed: seal(keys, place('identity', given.caseId, given.position), JSON.stringify(given.identity)),
      progress: 'joined',
    })
    .execute()
}

/** New facts of a party: what rested on the old ones (nod, signature) is gone. */
export async function keepFacts(trx: Transaction<Tables>, keys: Keys, given: { caseId: string; position: number; facts: PartyFacts }): Promise<void> {
  await update(trx, given.caseId, given.position)
    .set({
      facts_sealed: seal(keys, place('facts', given.caseId, given.position), JSON.stringify(given.facts)),
      facts_hash: null,
      progress: 'joined',
      undertakings: null,
      total: null,
      signed_at: null,
    })
    .execute()
}

/** What a clerk established, without undoing the signatures: it is the clerk who answers for it. */
export async function keepGiven(trx: Transaction<Tables>, keys: Keys, given: { caseId: string; position: number; facts: PartyFacts }): Promise<void> {
  await update(trx, given.caseId, given.position)
    .set({ facts_sealed: seal(keys, place('facts', given.caseId, given.position), JSON.stringify(given.facts)) })
    .execute()
}

/** A step that changes nothing else of a party. */
export async function markProgress(trx: Transaction<Tables>, caseId: string, position: number, progress: 'absent' | 'invited' | 'paid'): Promise<void> {
  await update(trx, caseId, position).set({ progress }).execute()
}

export async function markConfirmed(trx: Transaction<Tables>, caseId: string, position: number, factsHash: string): Promise<void> {
  await update(trx, caseId, position).set({ progress: 'confirmed', facts_hash: factsHash }).execute()
}

/** The nod stands, the signature does not: what it was given for has another total now. */
export async function markUnsigned(trx: Transaction<Tables>, caseId: string, position: number): Promise<void> {
  await update(trx, caseId, position).set({ progress: 'confirmed', undertakings: null, total: null, signed_at: null }).execute()
}

type Signature = Pick<Party, 'total' | 'undertakings'> & { signedAt: Date }

export async function markSigned(trx: Transaction<Tables>, caseId: string, position: number, given: Signature): Promise<void> {
  await update(trx, caseId, position)
    .set({ progress: 'signed', total: given.total ?? null, undertakings: JSON.stringify(given.undertakings), signed_at: given.signedAt })
    .execute()
}

/** Nothing more is owed: the treasury has the money, or there was nothing to pay. */
export async function markSettled(trx: Transaction<Tables>, caseId: string, positions: readonly number[]): Promise<void> {
  if (positions.length > 0) {
    await trx
      .updateTable('filing_party')
      .set({ progress: 'settled' })
      .where('case_id', '=', caseId)
      .where('position', 'in', positions)
      .execute()
  }
}

const update = (trx: Transaction<Tables>, caseId: string, position: number) =>
  trx.updateTable('filing_party').where('case_id', '=', caseId).where('position', '=', position)
