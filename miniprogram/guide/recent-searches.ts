import { lasting } from '../api/storage'

const KEY = 'searches'
const MOST = 8

/** What was searched for on this phone, newest first. It never leaves the phone. */
export function recentSearches(): readonly string[] {
  const kept = lasting.read(KEY)
  return Array.isArray(kept) ? kept.filter((each): each is string => typeof each === 'string').slice(0, MOST) : []
}

export function keepSearch(words: string): void {
  const kept = words.trim()
  if (kept !== '') {
    lasting.write(KEY, [kept, ...recentSearches().filter((each) => each !== kept)].slice(0, MOST))
  }
}

export const forgetSearches = (): void => lasting.drop(KEY)
