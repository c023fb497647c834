import { useState } from 'react'
import type { Problem } from '../ui/problem'
import { problemOf } from './problem-of'
import { useLoaded } from './use-loaded'
import type { Known, Loading } from './use-loaded'

export interface Listed<Item> {
  items: Item[]
  /** where the next page begins; absent at the end */
  next?: string | undefined
}

export interface List<Page> extends Loading<Page> {
  /** loads the next page; absent at the end */
  more: (() => void) | undefined
  moreBusy: boolean
  moreProblem: Problem | undefined
}

/** A list by keyset: the first page like any load, older ones when asked for. What a page says besides its items is the first one's. */
export function useList<Page extends Listed<unknown>>(load: (after?: string) => Promise<Page>, last?: () => Known<Page> | undefined): List<Page> {
  const first = useLoaded(() => load(), last)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const listed = first.state.kind === 'ready' ? first.state.value : undefined

  async function more(so: Page): Promise<void> {
    setBusy(true)
    setProblem(undefined)
    try {
      const page = await load(so.next)
      // Meanwhile another list may stand here.
      first.change({ ...so, items: [...so.items, ...page.items], next: page.next }, so)
    } catch (error) {
      // Told under the list, which stays.
      setProblem(problemOf(error))
    }
    setBusy(false)
  }
  return { ...first, more: listed?.next === undefined ? undefined : () => void more(listed), moreBusy: busy, moreProblem: problem }
}
