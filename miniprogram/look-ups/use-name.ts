import { useState } from 'react'
import { faultOfName } from './check-name'

interface Named {
  name: string
  error: string | undefined
  change: (name: string) => void
  /** asks, unless what was typed cannot be a name */
  submit: (ask: (name: string) => void) => void
}

/** The one field of most public lists. */
export function useName(): Named {
  const [name, setName] = useState('')
  const [error, setError] = useState<string>()
  return {
    name, error,
    change: (text) => {
      setName(text)
      setError(undefined)
    },
    submit: (ask) => {
      const fault = faultOfName(name)
      setError(fault)
      if (fault === undefined) {
        ask(name.trim())
      }
    },
  }
}
