import { isSigned, signText } from './signed-text'

/** What a signature is for stands in front of what is signed, so that one can never pass for another. */
type Purpose = 'request' | 'notice' | 'prepay'

const withPurpose = (purpose: Purpose, text: string): string => `${purpose}\n${text}`

/** By the key shared with the cashier. */
export const signCashier = (key: Buffer, purpose: Purpose, text: string): string => signText(key, withPurpose(purpose, text))

export const isCashierSigned = (key: Buffer, purpose: Purpose, text: string, signature: string): boolean => isSigned(key, withPurpose(purpose, text), signature)
