import type { Route } from '#shared/contract/route'
import * as cases from '#shared/contract/cases'
import * as myHomes from '#shared/contract/my-homes'
import * as session from '#shared/contract/session'

/** Every route there is, by name. Pages import their own routes, not this list. */
export const allRoutes = { ...session, ...myHomes, ...cases } as unknown as Record<string, Route>
