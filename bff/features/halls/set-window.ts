import type { Transaction } from 'kysely'
import type * as api from '#shared/contract/halls-desk'
import { Failure } from '#shared/failure'
import { requireStaff } from '../../http/require-staff'
import type { UseCase } from '../../http/use-case'
import { runAgain } from '../../platform/db/connect'
import type { Tables } from '../../platform/db/tables'
import { ownHall } from '../../platform/halls/own-hall'
import { lockWindow } from '../../platform/halls/queue'
import { hallDesk } from './hall-desk'

export const setWindow: UseCase<typeof api.setWindow> = async (world, caller, { body }) => {
  const staffId = requireStaff(caller).id
  const now = world.now()
  const hall = await ownHall(world.db, staffId, now)
  await runAgain(() =>
    world.db.transaction().execute(async (trx) => {
      const window = await lockWindow(trx, hall.id, body.number)
      if (window.state !== 'closed' && window.staffId !== staffId) {
        throw new Failure('hall.window_taken')
      }
      if (body.state === 'closed' && window.ticketId !== undefined) {
        throw new Failure('hall.window_busy')
      }
      if (body.state !== 'closed') {
        await leaveOthers(trx, hall.id, body.number, staffId)
      }
      const queues = [...new Set(body.groups)].join(',')
      const change = { queues, state: body.state, staff_id: body.state === 'closed' ? null : staffId, since: new Date(now) }
      await trx.updateTable('hall_window').set(change).where('hall_id', '=', hall.id).where('number', '=', body.number).execute()
    }),
  )
  return hallDesk(world.db, { hall, staffId, now })
}

/** Nobody sits at two windows; one at which somebody is still being served stays until that is done. */
async function leaveOthers(trx: Transaction<Tables>, hallId: string, number: number, staffId: string): Promise<void> {
  await trx
    .updateTable('hall_window')
    .set({ state: 'closed', staff_id: null })
    .where('hall_id', '=', hallId)
    .where('number', '<>', number)
    .where('staff_id', '=', staffId)
    .where('ticket_id', 'is', null)
    .execute()
}
