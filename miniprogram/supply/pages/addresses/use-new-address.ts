import { useState } from 'react'
import * as v from 'valibot'
import { addAddress } from '#shared/contract/businesses'
import type { MailAddress } from '#shared/model/supply'
import { call } from '../../../api/call'
import { intents } from '../../../api/intent'
import { useSubmit } from '../../../state/use-submit'
import { addressFaults } from '../../../text/delivery'

type Input = 'name' | 'phone' | 'place'
type Typed = Record<Input, string> & { isUsual: boolean }

const INPUTS = ['name', 'phone', 'place'] as const

/** An address as it is typed; kept once. */
export function useNewAddress(onAdded: (items: MailAddress[], id: string) => void) {
  const [typed, setTyped] = useState<Typed>({ name: '', phone: '', place: '', isUsual: false })
  const form = useSubmit(INPUTS, {
    check: () => faultsOf(typed),
    send: () => intents.run(`address ${JSON.stringify(typed)}`, (key) => call(addAddress, { body: typed }, key)),
    done: ({ items, added }) => onAdded(items, added),
  })
  const change = (input: Input) => (text: string): void => {
    setTyped((before) => ({ ...before, [input]: text }))
    form.forget(input)
  }
  return { typed, form, change, turnUsual: () => setTyped((before) => ({ ...before, isUsual: !before.isUsual })) }
}

export type NewAddressForm = ReturnType<typeof useNewAddress>

function faultsOf(typed: Typed): Partial<Record<Input, string>> {
  return Object.fromEntries(INPUTS.filter((input) => !v.is(addAddress.body.entries[input], typed[input])).map((input) => [input, addressFaults[input]]))
}
