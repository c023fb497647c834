import { runAgain } from '../../platform/db/connect'
import type { Handler } from '../../platform/outbox/dispatch'
import type { World } from '../../world'
import { effectOf } from './push-effects'
import { findPush, markWorked } from './push-store'

/** Works out what WeChat told us, once. What nobody here waits for stays kept and does nothing. */
export async function workPush(world: World, { body }: Parameters<Handler>[0]): Promise<void> {
  const { appId = '', key = '' } = body
  const push = await findPush(world, appId, key)
  if (!push) {
    return
  }
  const effect = await effectOf(world, push)
  await runAgain(() =>
    world.db.transaction().execute(async (trx) => {
      if (await markWorked(trx, appId, key, new Date(world.now()))) {
        await effect(trx)
      }
    }),
  )
}
