import { useCallback, useRef, useState } from 'react'
import { confirmFresh, sendFreshCode } from '#shared/contract/session'
import { Failure } from '#shared/failure'
import { call, session } from '../api/call'
import { intents } from '../api/intent'
import { isProven } from './use-me'

export interface StepUp {
  /** a second proof is asked for now */
  isAsked: boolean
  /** Does something that wants a second proof: where it is missing, asks for it and then goes on by itself. Undefined: the reader would rather not. */
  run: <Reply>(act: () => Promise<Reply>) => Promise<Reply | undefined>
  /** the reader has proven it */
  prove: () => void
  cancel: () => void
}

/** For pages with something on them that wants a second proof (`fresh`). */
export function useStepUp(): StepUp {
  const [isAsked, setAsked] = useState(false)
  const answer = useRef<((isProvenNow: boolean) => void) | undefined>(undefined)
  const tell = useCallback((isProvenNow: boolean): void => {
    setAsked(false)
    answer.current?.(isProvenNow)
    answer.current = undefined
  }, [])
  const run = async <Reply>(act: () => Promise<Reply>): Promise<Reply | undefined> => {
    try {
      return await act()
    } catch (error) {
      // Whoever has proven nothing yet is led to the first proof, as everywhere.
      if (!(error instanceof Failure) || error.code !== 'auth.level_too_low' || !isProven()) {
        throw error
      }
      setAsked(true)
      return (await new Promise<boolean>((told) => (answer.current = told))) ? act() : undefined
    }
  }
  const prove = useCallback(() => tell(true), [tell])
  const cancel = useCallback(() => tell(false), [tell])
  return { isAsked, run, prove, cancel }
}

/** A code to the phone that is confirmed. */
export const askFreshCode = () => intents.run('fresh code', (key) => call(sendFreshCode, {}, key))

/** The code typed back: from now on the new session is this phone's. */
export async function giveFreshCode(code: string): Promise<void> {
  const { token, me } = await call(confirmFresh, { body: { code } })
  session.adopt({ token, me })
}
