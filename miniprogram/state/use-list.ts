import { useState } from 'react'
import type { Problem } from '../ui/problem'
import { problemOf } from './problem-of'
import { useLoaded } from './use-loaded'
import type { Loading } from './use-loaded'

export interface Listed<Item> {
  items: Item[]
  /** where the next page begins; absent at the end */
  next?: string | undefined
}

interface List<Item> extends Loading<Listed<Item>> {
  /** loads the next page; absent at the end */
  more: (() => void) | undefined
  moreBusy: boolean
  moreProblem: Problem | undefined
}

/** A list by keyset: the first page like any load, older ones when asked for. */
export function useList<Item>(load: (after?: string) => Promise<Listed<Item>>): List<Item> {
  const first = useLoaded(() => load())
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const listed = first.state.kind === 'ready' ? first.state.value : undefined

  async function more(so: Listed<Item>): Promise<void> {
    setBusy(true)
    setProblem(undefined)
    try {
      const page = await load(so.next)
      // Meanwhile another list may stand here.
      first.change({ items: [...so.items, ...page.items], next: page.next }, so)
    } catch (error) {
      // Told under the list, which stays.
      setProblem(problemOf(error))
    }
    setBusy(false)
  }
  return { ...first, more: listed?.next === undefined ? undefined : () => void more(listed), moreBusy: busy, moreProblem: problem }
}
