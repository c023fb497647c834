import { useEffect, useState } from 'react'
import { listSlots, makeBooking } from '#shared/contract/halls'
import type { ReplyOf } from '#shared/contract/route'
import { Failure } from '#shared/failure'
import type { ItemLine } from '#shared/model/guide'
import type { HallId } from '#shared/model/hall'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { intents } from '../../../api/intent'
import { askFor, useAsks } from '../../../state/subscriptions'
import { useLoaded } from '../../../state/use-loaded'
import { useSubmit } from '../../../state/use-submit'
import type { LoadState } from '../../../ui/loaded'
import type { Problem } from '../../../ui/problem'
import type { Chosen } from './slots'

interface Book {
  /** absent: it is not known yet what for */
  slots: LoadState<ReplyOf<typeof listSlots> | undefined>
  again: () => void
  chosen: Chosen | undefined
  choose: (chosen: Chosen) => void
  isPriority: boolean
  turnPriority: () => void
  busy: boolean
  problem: Problem | undefined
  /** within the tap */
  submit: () => void
}

/** The times of a hall for an errand, and one of them made mine. */
export function useBook(hallId: HallId, item: ItemLine | undefined): Book {
  useAsks()
  const itemId = item?.id
  // Another errand stands in another queue, with times of its own.
  const [picked, setPicked] = useState<{ itemId: typeof itemId; chosen: Chosen }>()
  const [isPriority, setPriority] = useState(false)
  const chosen = picked?.itemId === itemId ? picked?.chosen : undefined
  const choose = (next: Chosen): void => setPicked({ itemId, chosen: next })
  const { state, reload } = useLoaded(async () => (itemId === undefined ? undefined : call(listSlots, { params: { hallId }, query: { item: itemId } })))
  useEffect(() => {
    void (itemId === undefined ? undefined : reload())
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when there is another errand
  }, [itemId])

  const form = useSubmit([], { check: () => ({}), send: book, done: (isBooked) => (isBooked ? go.instead('/halls/pages/bookings/index?made=1') : undefined) })
  async function book(): Promise<boolean> {
    if (itemId === undefined || chosen?.start === undefined) {
      return false
    }
    const body = { hallId, itemId, day: chosen.day, start: chosen.start, isPriority }
    await intents.run(`book ${JSON.stringify(body)}`, (key) => call(makeBooking, { body }, key)).catch(lookAgain)
    return true
  }
  /** Somebody else was faster: the times are shown as they are now, before anything is said, so that nobody picks the full one again. */
  async function lookAgain(error: unknown): Promise<never> {
    if (chosen && error instanceof Failure && (error.code === 'slot.full' || error.code === 'slot.not_open')) {
      choose({ day: chosen.day, start: undefined })
      await reload()
    }
    throw error
  }
  return {
    slots: state, again: () => void reload(), chosen, choose, isPriority, turnPriority: () => setPriority(!isPriority), busy: form.busy, problem: form.problem,
    submit: () => {
      // The question of WeChat must come within the tap.
      void askFor('booking')
      form.submit()
    },
  }
}
