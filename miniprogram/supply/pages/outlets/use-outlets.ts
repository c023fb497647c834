import { useState } from 'react'
import { listOutlets } from '#shared/contract/outlets'
import type { ReplyOf } from '#shared/contract/route'
import { call } from '../../../api/call'
import { whereAmI } from '../../../api/where-am-i'
import type { Whereabouts } from '../../../api/where-am-i'
import { useLoaded } from '../../../state/use-loaded'
import type { LoadState } from '../../../ui/loaded'

type Listed = ReplyOf<typeof listOutlets>

interface Outlets {
  state: LoadState<Listed>
  again: () => void
  near: 'no' | 'asking' | 'known' | 'unknown'
  district: string | undefined
  choose: (district: string | undefined) => void
  /** asks where the reader is; within a tap */
  ask: () => void
}

/** The outlets of a district, or all; the nearest first once the reader says where they are. */
export function useOutlets(): Outlets {
  const [near, setNear] = useState<Outlets['near']>('no')
  const [place, setPlace] = useState<Whereabouts>()
  const [district, setDistrict] = useState<string>()
  const load = (at: Whereabouts | undefined, within: string | undefined) => () =>
    call(listOutlets, { query: { ...at, ...(within === undefined ? {} : { district: within }) } })
  const found = useLoaded(load(place, district))

  function choose(next: string | undefined): void {
    setDistrict(next)
    void found.replace(load(place, next))
  }
  async function ask(): Promise<void> {
    setNear('asking')
    const here = await whereAmI()
    setNear(here ? 'known' : 'unknown')
    if (here) {
      setPlace(here)
      await found.replace(load(here, district))
    }
  }
  return { state: found.state, again: () => void found.reload(), near, district, choose, ask: () => void ask() }
}
