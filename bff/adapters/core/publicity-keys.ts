/** What a name is sought by: wide letters and figures as narrow ones, small letters as capitals, no spaces; brackets of either width are one. */
export const soughtBy = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toUpperCase()

/** How somebody seeks: by a whole number or code, by a name from its first character on, or by the name that follows the place. */
export type Seek = { by: 'code'; code: string } | { by: 'full_key' | 'short_key'; begins: string }

/** Places stand first in a registered name; who types one, types the name from its beginning. */
const BEGINS_WITH_PLACE = /^(重庆|.{1,7}[区县])/

/** @param codes what a code of this list looks like */
export function seekOf(text: string, codes: RegExp): Seek {
  const sought = soughtBy(text)
  if (codes.test(sought)) {
    return { by: 'code', code: sought }
  }
  return { by: BEGINS_WITH_PLACE.test(sought) ? 'full_key' : 'short_key', begins: sought }
}

/** Behind everything that begins with the same text: the last character there is. */
export const endOf = (begins: string): string => `${begins}\u{10FFFF}`

/** Where a page ended: the key of its last row, and what that one was sought by. */
interface Place {
  key: string
  at: string
}

/** As it goes round by the reader. What a stranger puts in its place is no more than another place to begin. */
export const cursorOf = ({ key, at }: Place): string => (at === '' ? key : `${key}.${Buffer.from(at).toString('base64url')}`)

export function placeOf(cursor: string): Place {
  const [key = '', at = ''] = cursor.split('.')
  return { key, at: Buffer.from(at, 'base64url').toString() }
}
