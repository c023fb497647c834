import type { papersText } from '../text/papers'

/** A paper on its way: handed in (`id`), under way, or not taken for now. */
export interface PaperInHand {
  key: string
  kind: keyof typeof papersText.kinds
  state: 'sending' | 'kept' | 'failed'
  id?: string
  /** where a small picture of it is shown from */
  preview?: string | undefined
}

export interface Papers {
  all: readonly PaperInHand[]
  busy: boolean
  /** why the last one was not taken */
  fault: string | undefined
  add: () => void
  retry: (key: string) => void
  drop: (key: string) => void
}
