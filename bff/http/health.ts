import type { Middleware } from 'koa'
import { isMigrated } from '../platform/db/migrate'
import type { World } from '../world'

/** `/livez`: the process answers. `/readyz`: it may be given work: database there, schema current, not draining. */
export const health =
  (world: World): Middleware =>
  async (ctx, next) => {
    if (ctx.path === '/livez') {
      ctx.body = { ok: true }
      return
    }
    if (ctx.path !== '/readyz') {
      await next()
      return
    }
    ctx.set('Cache-Control', 'no-store')
    const checks = { draining: world.draining, database: await databaseState(world) }
    ctx.status = !checks.draining && checks.database === 'ready' ? 200 : 503
    ctx.body = { ok: ctx.status === 200, ...checks }
  }

async function databaseState(world: World): Promise<'ready' | 'behind' | 'down'> {
  try {
    return (await isMigrated(world.db as never)) ? 'ready' : 'behind'
  } catch {
    // Whatever keeps the database from answering, the answer here is the same.
    return 'down'
  }
}
