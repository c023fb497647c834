import type { Middleware } from 'koa'
import { isMigrated } from '../platform/db/migrate'
import type { World } from '../world'

/** Anybody may ask, as often as they like: the database is not asked more often than this. */
const KEPT_MS = 500

/** `/livez`: the process answers. `/readyz`: it may be given work: database there, schema current, not draining. */
export function health(world: World): Middleware {
  let asked: { at: number; state: Promise<DatabaseState> } | undefined
  const stateNow = (): Promise<DatabaseState> => {
    const at = performance.now()
    if (asked === undefined || at - asked.at > KEPT_MS) {
      asked = { at, state: databaseState(world) }
    }
    return asked.state
  }
  return async (ctx, next) => {
    if (ctx.path === '/livez') {
      ctx.body = { ok: true }
      return
    }
    if (ctx.path !== '/readyz') {
      await next()
      return
    }
    ctx.set('Cache-Control', 'no-store')
    const checks = { draining: world.draining, database: await stateNow() }
    ctx.status = !checks.draining && checks.database === 'ready' ? 200 : 503
    ctx.body = { ok: ctx.status === 200, ...checks }
  }
}

type DatabaseState = 'ready' | 'behind' | 'down'

async function databaseState(world: World): Promise<DatabaseState> {
  try {
    return (await isMigrated(world.db as never)) ? 'ready' : 'behind'
  } catch {
    // Whatever keeps the database from answering, the answer here is the same.
    return 'down'
  }
}
