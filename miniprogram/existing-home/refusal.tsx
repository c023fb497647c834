import type { ReactNode } from 'react'
import { go } from '../api/go'
import { Banner } from '../ui/banner'
import type { Problem } from '../ui/problem'
import type { WayBack } from './way-back'

/** Why a signature or payment was not taken, with the page that helps. */
export function Refusal({ problem, back }: { problem: Problem; back: WayBack | undefined }): ReactNode {
  const way = back ? { act: { label: back.label, onPress: () => go.instead(back.page) } } : {}
  return <Banner tone='late' text={`${problem.title}。${problem.note}`} {...way} />
}
