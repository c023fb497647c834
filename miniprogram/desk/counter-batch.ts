import { syncCounterInvoices } from '#shared/contract/outlets-desk'
import { lasting } from '../api/storage'
import { createStore, useStore } from '../state/store'
import { createBatch } from './create-batch'
import type { Queued } from './create-batch'
import { callDesk } from './desk-session'

const shown = createStore<readonly Queued[]>([])

/** What this browser's counter has not sent yet. */
export const batch = createBatch({
  storage: lasting,
  send: async (items) => (await callDesk(syncCounterInvoices, { body: { items } })).items,
  changed: (queue) => shown.set(queue),
})
shown.set(batch.queue())

export const useBatch = (): readonly Queued[] => useStore(shown)
