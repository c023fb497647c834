import type { PropsWithChildren, ReactNode } from 'react'
import './ui/tokens.css'
import './ui/base.css'

export default function App({ children }: PropsWithChildren): ReactNode {
  return children
}
