import type { Transaction } from 'kysely'
import type { InputOf, ReplyIn, Role, Route } from '#shared/contract/route'
import type { Level } from '#shared/model/person'
import type { Tables } from '../platform/db/tables'
import type { World } from '../world'
import type { SealedPerson } from './session-store'
import type { Snapshot } from './snapshots'

/** Who asks: taken from the session, never from the input. */
export interface Caller {
  accountId: string
  person: SealedPerson | undefined
  level: Level
  tokenHash: string
  traceId: string
  /** A clerk behind a staff session; then there is no citizen: `accountId` is the clerk's id, `person` undefined. */
  staff: Staff | undefined
}

export interface Staff {
  id: string
  name: string
  role: Role
}

export const nobody = (traceId: string): Caller => ({ accountId: '', person: undefined, level: 'signedIn', tokenHash: '', traceId, staff: undefined })

/** Runs the effect and keeps the reply in one transaction under the caller's key: exactly once, see `commit.ts`. */
export type Commit<R extends Route> = (effect: (trx: Transaction<Tables>) => Promise<ReplyIn<R>>) => Promise<ReplyIn<R>>

export type UseCase<R extends Route> = (world: World, caller: Caller, input: InputOf<R>) => Promise<ReplyIn<R>>
export type OnceUseCase<R extends Route> = (world: World, caller: Caller, input: InputOf<R>, commit: Commit<R>) => Promise<ReplyIn<R>>

/** A route with what serves it. */
export interface Served {
  route: Route
  run: (world: World, caller: Caller, input: InputOf<Route>, commit: Commit<Route>) => Promise<ReplyIn<Route>>
  /** of a snapshot route: the answer instead of `run` */
  snapshot?: (world: World, input: InputOf<Route>) => Promise<Snapshot>
}

/** Joins a route and its use-case; that they fit is checked here, at compile time. */
export function on<R extends Route>(route: R, run: R['once'] extends true ? OnceUseCase<R> : UseCase<R> | OnceUseCase<R>): Served {
  return { route, run: run as unknown as Served['run'] }
}
