import { Failure } from '#shared/failure'

const CHANGED: readonly string[] = ['filing.changed', 'invoice.changed', 'filing.wrong_state', 'case.wrong_state', 'supply.changed']

/** Sends a decision; what was looked at is not what is there any more: it is shown anew, and the clerk is told why. */
export async function noteChanged<Reply>(onChanged: () => Promise<void>, send: () => Promise<Reply>): Promise<Reply> {
  try {
    return await send()
  } catch (error) {
    if (error instanceof Failure && CHANGED.includes(error.code)) {
      await onChanged()
    }
    throw error
  }
}
