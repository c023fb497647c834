import { useEffect, useState } from 'react'
import { quoteInvoice } from '#shared/contract/invoices'
import type { InvoiceQuote, InvoiceWish } from '#shared/model/invoice'
import { call } from '../api/call'
import { problemOf } from '../state/problem-of'
import type { Problem } from '../ui/problem'

export interface Quoting {
  /** of the wish as it is now */
  quote: InvoiceQuote | undefined
  /** the last one there was, while a newer is on its way */
  last: InvoiceQuote | undefined
  busy: boolean
  problem: Problem | undefined
  error: unknown
  again: () => void
}

interface Answer {
  key: string
  quote?: InvoiceQuote
  error?: unknown
}

/** How long nothing is changed before it is computed. */
const CALM_MS = 350

/** The taxes of what is wished, computed anew a moment after each change, and once the line is back; an overtaken answer is dropped. */
export function useQuote(wish: InvoiceWish | undefined, online: boolean): Quoting {
  const key = wish === undefined ? '' : JSON.stringify(wish)
  const [answer, setAnswer] = useState<Answer>({ key: '' })
  const [last, setLast] = useState<InvoiceQuote>()
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (key === '' || !online) {
      return undefined
    }
    let live = true
    const ask = async (): Promise<void> => {
      try {
        const { quote } = await call(quoteInvoice, { body: { wish: JSON.parse(key) as InvoiceWish } })
        if (live) {
          setAnswer({ key, quote })
          setLast(quote)
        }
      } catch (error) {
        // Told on the page, with the way to try again.
        if (live) {
          setAnswer({ key, error })
        }
      }
    }
    const timer = setTimeout(() => void ask(), CALM_MS)
    return () => {
      live = false
      clearTimeout(timer)
    }
  }, [key, tries, online])
  const current = answer.key === key && key !== '' ? answer : undefined
  return {
    quote: current?.quote,
    last: key === '' ? undefined : last,
    busy: key !== '' && online && current === undefined,
    problem: current?.error === undefined ? undefined : problemOf(current.error),
    error: current?.error,
    again: () => {
      setAnswer({ key: '' })
      setTries((before) => before + 1)
    },
  }
}
