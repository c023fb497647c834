import { personById } from '../../../bff/sandbox/city/demo-people'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { until } from '../../support/until'

/** The codes a demo person's phone has got, oldest first. */
export const codesOf = (house: House, personId: string): string[] =>
  house.sms
    .journal()
    .filter((one) => one.phone === personById(personId).phone)
    .map(({ text }) => /\d{6}/.exec(text)?.[0] ?? '')

/** The next code after doing something. */
async function nextCode(house: House, personId: string, act: () => Promise<{ status: number; body: { code?: string } }>): Promise<string> {
  const before = codesOf(house, personId).length
  const answer = await act()
  if (answer.status !== 200) {
    throw new Error(`no code: ${answer.status} ${answer.body.code ?? ''}`)
  }
  await until(() => codesOf(house, personId).length > before)
  return codesOf(house, personId).at(-1) ?? ''
}

/** Keeps the phone of a demo person, as they do on their first day. */
export async function keepPhone(house: House, personId: string, token: string): Promise<void> {
  const code = await nextCode(house, personId, () => house.ask('POST', '/contacts/phone/code', { token, key: newKey(), body: { value: personById(personId).phone } }))
  await house.ask('POST', '/contacts/phone/confirmation', { token, key: newKey(), body: { code } })
  // So that the next code may be asked for at once.
  house.shiftClock(61_000)
}

/** Asks for a code and waits until it came. */
export const freshCode = (house: House, personId: string, token: string): Promise<string> =>
  nextCode(house, personId, () => house.ask('POST', '/sessions/current/code', { token, key: newKey() }))

/** A session of a demo person who has proven a second time, within ten minutes, that it is them. */
export async function freshToken(house: House, personId: string): Promise<string> {
  const token = await house.signIn(personId)
  await keepPhone(house, personId, token)
  const code = await freshCode(house, personId, token)
  const { body } = await house.ask<{ token: string }>('POST', '/sessions/fresh', { token, body: { code } })
  return body.token
}
