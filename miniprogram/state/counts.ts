import { useDidShow } from '@tarojs/taro'
import { countMessages } from '#shared/contract/messages'
import { call, session } from '../api/call'
import type { TabCounts } from '../ui/tab-bar'
import { createStore, useStore } from './store'
import { isProven } from './use-me'

const NONE: TabCounts = { todo: 0, inbox: 0 }

const counts = createStore<TabCounts>(NONE)
let turn = 0

/** What any answer of the server says about unread messages and things that wait. */
export function keepCounts({ unread = counts.get().inbox, waiting = counts.get().todo }: { unread?: number; waiting?: number }): void {
  const { todo, inbox } = counts.get()
  turn++
  // Every tab page listens: it draws anew only when something changed.
  if (todo !== waiting || inbox !== unread) {
    counts.set({ todo: waiting, inbox: unread })
  }
}

/** Asks only for who is known: nobody is signed in for the sake of a number. */
function refresh(): void {
  if (!isProven()) {
    keepCounts({ unread: 0, waiting: 0 })
    return
  }
  const mine = ++turn
  // Without an answer the last numbers stand.
  call(countMessages, {}).then((now) => (mine === turn ? keepCounts(now) : undefined), () => undefined)
}

session.subscribe(refresh)

/** The numbers at the tabs. */
export const useCounts = (): TabCounts => useStore(counts)

/** The same, asked for anew each time the page shows. */
export function useFreshCounts(): TabCounts {
  useDidShow(refresh)
  return useCounts()
}
