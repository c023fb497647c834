import * as v from 'valibot'
import { Failure } from '#shared/failure'
import { EmailAddress, PhoneNumber, PostalAddress } from '#shared/model/message'
import type { ContactKind } from '#shared/model/message'

const schemas = { phone: PhoneNumber, email: EmailAddress, address: PostalAddress } as const

/** What was typed, as it is kept. @throws Failure `request.invalid` that names the field, never the value */
export function contactValue(kind: ContactKind, typed: string): string {
  const parsed = v.safeParse(schemas[kind], typed)
  if (!parsed.success) {
    throw new Failure('request.invalid', { fields: { value: `contact.${kind}` } })
  }
  return parsed.output
}
