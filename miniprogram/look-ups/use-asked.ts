import { useRef, useState } from 'react'
import type { Problem } from '../ui/problem'
import type { LoadState } from '../ui/loaded'
import { useList } from '../state/use-list'

/** A page of a public list, with when it was so and who says so. */
interface Page<Item> {
  items: Item[]
  next?: string | undefined
  asOf: string
  source: string
}

/** Nothing was asked yet. */
const NOTHING = { items: [], asOf: '', source: '' }

interface Asked<Item, Query> {
  /** undefined: nothing was asked yet */
  state: LoadState<Page<Item>> | undefined
  busy: boolean
  ask: (query: Query) => void
  again: () => void
  more: (() => void) | undefined
  moreBusy: boolean
  moreProblem: Problem | undefined
}

/** A list that is there once it was asked for; when the page comes back the same is asked anew, and what was there stays until then. */
export function useAsked<Item, Query>(load: (query: Query, after?: string) => Promise<Page<Item>>, first?: Query): Asked<Item, Query> {
  const query = useRef<Query | undefined>(first)
  const [isAsked, setAsked] = useState(first !== undefined)
  const run = (after?: string): Promise<Page<Item>> => (query.current === undefined ? Promise.resolve(NOTHING) : load(query.current, after))
  const list = useList(run)
  function ask(next: Query): void {
    query.current = next
    setAsked(true)
    void list.replace(() => run())
  }
  return {
    state: isAsked ? list.state : undefined,
    busy: isAsked && list.state.kind === 'loading',
    ask,
    again: () => void list.reload(),
    more: list.more, moreBusy: list.moreBusy, moreProblem: list.moreProblem,
  }
}
