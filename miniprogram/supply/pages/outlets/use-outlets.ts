import { useState } from 'react'
import { listOutlets } from '#shared/contract/outlets'
import type { ReplyOf } from '#shared/contract/route'
import type { OutletKind } from '#shared/model/supply'
import { call } from '../../../api/call'
import { whereAmI } from '../../../api/where-am-i'
import type { Whereabouts } from '../../../api/where-am-i'
import { useLoaded } from '../../../state/use-loaded'
import type { LoadState } from '../../../ui/loaded'

type Listed = ReplyOf<typeof listOutlets>

/** What is left out of the list. */
interface Only {
  district?: string | undefined
  kind?: OutletKind | undefined
}

interface Outlets {
  state: LoadState<Listed>
  again: () => void
  near: 'no' | 'asking' | 'known' | 'unknown'
  only: Only
  choose: (only: Only) => void
  /** asks where the reader is; within a tap */
  ask: () => void
}

/** The outlets of a district and a kind, or all; the nearest first once the reader says where they are. */
export function useOutlets(): Outlets {
  const [near, setNear] = useState<Outlets['near']>('no')
  const [place, setPlace] = useState<Whereabouts>()
  const [only, setOnly] = useState<Only>({})
  const load = (at: Whereabouts | undefined, { district, kind }: Only) => () =>
    call(listOutlets, { query: { ...at, ...(district === undefined ? {} : { district }), ...(kind === undefined ? {} : { kind }) } })
  const found = useLoaded(load(place, only))

  function choose(next: Only): void {
    setOnly(next)
    void found.replace(load(place, next))
  }
  async function ask(): Promise<void> {
    setNear('asking')
    const here = await whereAmI()
    setNear(here ? 'known' : 'unknown')
    if (here) {
      setPlace(here)
      await found.replace(load(here, only))
    }
  }
  return { state: found.state, again: () => void found.reload(), near, only, choose, ask: () => void ask() }
}
