import type { ReactNode } from 'react'

export default function Hall(): ReactNode {
  return null
}
