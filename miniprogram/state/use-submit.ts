import { useRef, useState } from 'react'
import type { Problem } from '../ui/problem'
import { faultsOf } from './fault-of'
import { problemOf } from './problem-of'

interface Errand<Name extends string, Reply> {
  /** what is wrong with the inputs before anything is sent */
  check: () => Partial<Record<Name, string>>
  send: () => Promise<Reply>
  done: (reply: Reply) => void | Promise<void>
}

interface Form<Name extends string> {
  busy: boolean
  faults: Partial<Record<Name, string>>
  /** why it was not taken; faults of inputs stand at the inputs instead */
  problem: Problem | undefined
  submit: () => void
  /** an input was changed: what was said about it is old */
  forget: (name: Name) => void
}

/** Sends a form once: nothing while it is under way, faults tied to the inputs, everything typed stays. */
export function useSubmit<Name extends string, Reply>(names: readonly Name[], errand: Errand<Name, Reply>): Form<Name> {
  const [busy, setBusy] = useState(false)
  const [faults, setFaults] = useState<Partial<Record<Name, string>>>({})
  const [problem, setProblem] = useState<Problem>()
  // Beside the state, which a second tap within the same moment does not see yet.
  const running = useRef(false)

  async function run(): Promise<void> {
    running.current = true
    setBusy(true)
    try {
      await errand.done(await errand.send())
    } catch (error) {
      // Told at the inputs where it concerns one, else above them.
      const found = faultsOf(error, names)
      setFaults(found)
      setProblem(Object.keys(found).length > 0 ? undefined : problemOf(error))
    }
    running.current = false
    setBusy(false)
  }
  function submit(): void {
    if (running.current) {
      return
    }
    const found = errand.check()
    setFaults(found)
    setProblem(undefined)
    if (Object.keys(found).length === 0) {
      void run()
    }
  }
  return { busy, faults, problem, submit, forget: (name) => setFaults((before) => ({ ...before, [name]: undefined })) }
}
