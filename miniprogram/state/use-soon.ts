import { useEffect, useRef } from 'react'

const DELAYS_MS = [500, 1000, 2000, 4000, 8000]

/** Looks again, a few times and ever later, while `waiting` for something that is a matter of seconds; `at` is when it was last looked at. */
export function useSoon(waiting: boolean, at: number, look: () => void): void {
  const tries = useRef(0)
  const latest = useRef(look)
  useEffect(() => {
    latest.current = look
  })
  useEffect(() => {
    const delay = DELAYS_MS[tries.current]
    if (!waiting || delay === undefined) {
      return undefined
    }
    const timer = setTimeout(() => {
      tries.current++
      latest.current()
    }, delay)
    return () => clearTimeout(timer)
  }, [waiting, at])
}
