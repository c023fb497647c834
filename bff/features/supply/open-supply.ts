import type { Transaction } from 'kysely'
import { Failure } from '#shared/failure'
import type { CaseKind, CaseState } from '#shared/model/case'
import type { CaseId } from '#shared/model/ids'
import type { ControlClass } from '#shared/model/supply'
import { openCase } from '../../platform/cases/case-book'
import { joinCase } from '../../platform/cases/case-parties'
import { isDuplicate } from '../../platform/db/connect'
import type { SupplyTables } from '../../platform/db/supply-tables'
import type { Tables } from '../../platform/db/tables'
import { capacityOf } from '../../platform/invoices/acting'
import { appealMoves, paperMoves, quotaMoves } from '../../platform/invoices/supply-moves'
import { sealSupply } from '../../platform/invoices/supply-store'
import type { SupplyContent } from '../../platform/invoices/supply-store'
import type { World } from '../../world'
import type { ActingFor } from './acting-for'
import { openKey } from './control-of'

type Row = SupplyTables['supply_request']

const KINDS = {
  quota: { caseKind: 'quotaRaise', moves: quotaMoves, state: 'sending' },
  paper: { caseKind: 'paperOrder', moves: paperMoves, state: 'sending' },
  appeal: { caseKind: 'controlAppeal', moves: appealMoves, state: 'inReview' },
} as const satisfies Record<Row['kind'], { caseKind: CaseKind; moves: unknown; state: CaseState }>

/** A request that was just opened, as its next move needs it. */
export interface Opened {
  caseId: CaseId
  kind: Row['kind']
  state: CaseState
  version: number
}

interface Opening {
  id: CaseId
  kind: Row['kind']
  acting: ActingFor
  control: ControlClass
  content: Omit<SupplyContent, 'business' | 'person'>
  row: Partial<Pick<Row, 'asked' | 'invoice_kind' | 'reason_id' | 'delivery' | 'outlet_id' | 'address_id' | 'rules' | 'held_at'>>
  /** who else acts for the business: they see the case from its start */
  people: readonly string[]
}

/**
 * Opens a request of a business, in the caller's transaction. Its row comes first: two at once of one kind stand in line at its key, so the second one sees what
 * the first has left.
 * @throws Failure `supply.already_open`
 */
export async function openSupply(trx: Transaction<Tables>, world: World, opening: Opening): Promise<Opened> {
  const { id, kind, acting, people } = opening
  const { caseKind, moves, state } = KINDS[kind]
  await insertRow(trx, rowOf(world, opening, state))
  await openCase(trx, world, moves, { id, kind: caseKind, personId: acting.personId, subject: acting.business.name, actor: acting.accountId, facts: capacityOf(acting) })
  for (const personId of people.filter((one) => one !== acting.personId)) {
    await joinCase(trx, { caseId: id, personId, sinceSeq: 1 })
  }
  return { caseId: id, kind, state, version: 1 }
}

async function insertRow(trx: Transaction<Tables>, row: Row): Promise<void> {
  try {
    await trx.insertInto('supply_request').values(row).execute()
  } catch (error) {
    // The case's id is new, so it is the business that has an open one.
    throw isDuplicate(error) ? new Failure('supply.already_open') : error
  }
}

function rowOf(world: World, { id, kind, acting, control, content, row }: Opening, state: CaseState): Row {
  return {
    case_id: id,
    kind,
    business_code: acting.code,
    person_id: acting.personId,
    role: acting.business.role,
    version: 1,
    state,
    content_sealed: sealSupply(world.keys, id, { ...content, business: acting.business.name, person: acting.personName }),
    verdict: null,
    control,
    rules: '',
    asked: null,
    given: null,
    month: null,
    invoice_kind: null,
    reason_id: null,
    decided_by: null,
    delivery: null,
    outlet_id: null,
    address_id: null,
    pickup_hash: null,
    pickup_sealed: null,
    range_id: null,
    open_key: openKey(kind, acting.code),
    opened_at: new Date(world.now()),
    held_at: null,
    ...row,
  }
}
