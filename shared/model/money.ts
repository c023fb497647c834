import * as v from 'valibot'

/** Money: a safe integer of fen (分). Never a fraction, never a float. */
export const Fen = v.pipe(v.number(), v.safeInteger(), v.brand('Fen'))
export type Fen = v.InferOutput<typeof Fen>

/** A rate: integer parts per million; 1.5 % is 15_000. */
export const Ppm = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.brand('Ppm'))
export type Ppm = v.InferOutput<typeof Ppm>

/** @throws RangeError when it is not a whole number of fen within 2^53 */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) {
    throw new RangeError(`not a whole number of fen: ${amount}`)
  }
  return (amount === 0 ? 0 : amount) as Fen
}

/** The sum of amounts, checked at each step. */
export const sum = (amounts: readonly Fen[]): Fen => amounts.reduce((total, amount) => fen(total + amount), fen(0))

/** `7,370.00`, with U+2212 as minus: the form of design and certificates. */
export function yuan(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amount < 0 ? '−' : ''}${whole}.${digits.slice(-2)}`
}

/** `¥7,370.00`: the same inside a sentence. */
export const inYuan = (amount: Fen): string => `¥${yuan(amount)}`

/** `7,370.00` or `7370`, in plain digits → fen; undefined when it is no amount with at most two decimals. */
export function parseYuan(text: string): Fen | undefined {
  const match = /^(−|-)?(\d{1,13}|\d{1,3}(?:,\d{3}){1,4})(?:\.(\d{1,2}))?$/.exec(text.trim())
  if (!match) {
    return undefined
  }
  const [, minus, whole = '', cents = ''] = match
  const amount = Number(whole.replace(/,/g, '')) * 100 + Number(cents.padEnd(2, '0'))
  return Number.isSafeInteger(amount) ? fen(minus ? -amount : amount) : undefined
}
