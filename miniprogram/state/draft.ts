import { lasting } from '../api/storage'

/** Text somebody has begun: it survives closing the page, and goes when it has been sent or they sign out. */
export const missingAddress = draft('draft.missing-address')

function draft(key: string) {
  return {
    read: (): string => {
      const text = lasting.read(key)
      return typeof text === 'string' ? text : ''
    },
    write: (text: string): void => lasting.write(key, text),
    drop: (): void => lasting.drop(key),
  }
}
