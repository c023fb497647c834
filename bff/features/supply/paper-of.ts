import type { Kysely } from 'kysely'
import { addMonths, dayIn } from '#shared/model/day'
import type { Control, PaperApproval } from '#shared/model/supply'
import { fen } from '#shared/model/money'
import { paperUsedSince, usedOfRun } from '../../adapters/core/ledger-sums'
import { paperApprovalsOf } from '../../adapters/core/taxpayers'
import { paperLimit, suggestedOrder } from '../../engines/supply/verdict'
import type { Tables } from '../../platform/db/tables'
import { stockOf } from '../../platform/parcels/paper-stock'
import type { Run } from '../../platform/parcels/paper-stock'
import type { World } from '../../world'
import { openKey } from './control-of'

type Kind = PaperApproval['kind']

/** Months the usual use is taken from. */
const MONTHS = 3

/** Kinds of paper a business is approved for, with what it holds and may ask for. @throws Failure `core.unavailable` */
export async function readPaper(world: World, code: string, control: Control): Promise<PaperApproval[]> {
  const [approvals, used, ordered] = await Promise.all([
    paperApprovalsOf(world.core, code),
    paperUsedSince(world.core, code, addMonths(dayIn(world.now()), -MONTHS)),
    orderedOf(world.db, code),
  ])
  return Promise.all(
    approvals.map(async ({ kind, faceLimit, perMonth }) => {
      const held = await heldOf(world.db, code, kind, await usedInRuns(world, code, kind))
      const room = Math.max(0, paperLimit(control.credit, perMonth) - held - (ordered?.kind === kind ? ordered.count : 0))
      const most = control.class === 'stopped' ? 0 : room
      const usedPerMonth = Math.ceil(used[kind] / MONTHS)
      return { kind, faceLimit: fen(faceLimit), perMonth, held, usedPerMonth, suggested: suggestedOrder(control.credit, { perMonth, usedPerMonth, held, most }), most }
    }),
  )
}

/** How much of each run a business holds is in the ledger, by the run's first number. */
export type UsedInRuns = ReadonlyMap<string, number>

/** @throws Failure `core.unavailable` */
export async function usedInRuns({ core, db }: World, code: string, kind: Kind): Promise<UsedInRuns> {
  const runs = await stockOf(db, { kind: 'business', id: code }, kind)
  const counts = await Promise.all(runs.map((run) => usedOfRun(core, code, { first: numberOf(run, run.first), last: numberOf(run, run.last) })))
  return new Map(runs.map((run, at) => [numberOf(run, run.first), counts[at] ?? 0]))
}

/** Sheets a business has and has not used; a run that came since the ledger was asked is whole. */
export async function heldOf(db: Kysely<Tables>, code: string, kind: Kind, used: UsedInRuns): Promise<number> {
  const runs = await stockOf(db, { kind: 'business', id: code }, kind)
  return runs.reduce((total, run) => total + run.last - run.first + 1 - (used.get(numberOf(run, run.first)) ?? 0), 0)
}

const numberOf = ({ code }: Run, serial: number): string => code + eightDigits(serial)

/** A number of paper as it is printed. */
export const eightDigits = (serial: number): string => String(serial).padStart(8, '0')

async function orderedOf(db: Kysely<Tables>, code: string): Promise<{ kind: Kind; count: number } | undefined> {
  const row = await db.selectFrom('supply_request').select(['invoice_kind', 'asked', 'given']).where('open_key', '=', openKey('paper', code)).executeTakeFirst()
  return row?.invoice_kind ? { kind: row.invoice_kind, count: row.given ?? row.asked ?? 0 } : undefined
}
