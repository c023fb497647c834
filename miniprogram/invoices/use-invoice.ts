import { useState } from 'react'
import { correctInvoiceRequest, requestInvoice } from '#shared/contract/invoices'
import { Failure } from '#shared/failure'
import type { InvoiceRequest, InvoiceWish } from '#shared/model/invoice'
import type { Fen } from '#shared/model/money'
import { call } from '../api/call'
import { go } from '../api/go'
import { intents } from '../api/intent'
import { invoiceBegun } from '../state/draft'
import type { InvoiceDraft } from '../state/invoice-draft'
import { askFor, useAsks } from '../state/subscriptions'
import { useSubmit } from '../state/use-submit'
import { faultWords } from '../text/invoices'
import { payRequest, requestPage } from './pay-request'
import { useQuote } from './use-quote'
import { fieldOf, wishOf } from './wish-of'
import type { Faults, Field } from './wish-of'

/** The form of an invoice: what is typed is kept at once, computed a moment later, and sent once. */
export function useInvoice(begun: InvoiceDraft, online: boolean) {
  const [draft, setDraft] = useState(begun)
  const [server, setServer] = useState<Faults>({})
  const made = wishOf(draft)
  const wish = 'wish' in made ? made.wish : undefined
  const quoting = useQuote(wish, online)
  const { quote } = quoting
  useAsks()
  const form = useSubmit<Field, void>([], {
    check: () => ('faults' in made ? made.faults : {}),
    send: async () => {
      if (wish === undefined || quote === undefined) {
        throw new Error('sent before it was computed')
      }
      // Still within the tap; the request does not wait for it.
      void askFor('apply')
      try {
        await goOn(await send(draft, wish, quote.total))
      } catch (error) {
        setServer(faultsOf(error))
        // The law or the year's sum may have moved on since it was computed.
        quoting.again()
        throw error
      }
    },
    done: () => undefined,
  })
  function change(part: Partial<InvoiceDraft>, field?: Field): void {
    setDraft((before) => {
      const next = { ...before, ...part, edits: before.edits + 1 }
      invoiceBegun.write(next)
      return next
    })
    setServer({})
    if (field) {
      form.forget(field)
    }
  }
  return { draft, change, quoting, form: { ...form, faults: { ...form.faults, ...server, ...faultsOf(quoting.error) } as Faults }, faults: 'faults' in made ? made.faults : {} }
}

/** The same key for every try of the same wish: a lost answer makes no second request. */
async function send({ correcting, begunAt, edits }: InvoiceDraft, wish: InvoiceWish, total: Fen | undefined): Promise<InvoiceRequest> {
  const body = { wish, ...(total === undefined ? {} : { totalShown: total }) }
  const name = `request-invoice ${begunAt} ${edits}`
  const reply = correcting === ''
    ? await intents.run(name, (key) => call(requestInvoice, { body }, key))
    : await intents.run(name, (key) => call(correctInvoiceRequest, { params: { requestId: correcting }, body }, key))
  return reply.request
}

/** With something to pay to the cashier, all in one tap; from there, and else, to the request. */
async function goOn({ id, state, bill }: InvoiceRequest): Promise<void> {
  invoiceBegun.drop()
  // Whatever the cashier says, the request is there and can be paid from its own page.
  const way = state === 'paying' && bill ? await payRequest(id, bill.amount).catch(() => 'cancelled' as const) : 'paid'
  if (way !== 'leaving') {
    go.instead(requestPage(id))
  }
}

/** Faults the server finds, by input. */
function faultsOf(error: unknown): Faults {
  const found = error instanceof Failure ? (error.facts['fields'] as Record<string, string> | undefined) : undefined
  return Object.fromEntries(Object.entries(found ?? {}).flatMap(([path, code]) => {
    const field = fieldOf(path)
    return field === undefined ? [] : [[field, wordsOf(field, code)]]
  }))
}

const wordsOf = (field: Field, code: string): string => faultWords[code] ?? (code.startsWith('tax_number') ? faultWords['taxNumber'] : faultWords[field]) ?? ''
