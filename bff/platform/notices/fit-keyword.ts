import { keywordFault } from './keyword-rule'

/**
 * A text made to fit its keyword: cut by code points, the cut shown as `…` where the kind takes that sign.
 * Undefined when nothing that still says the same would be taken: a date that is none, a phrase of letters.
 */
export function fitKeyword(key: string, text: string): string | undefined {
  const plain = text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  const fitted = cut(key.replace(/\d+$/, ''), plain)
  return keywordFault(key, fitted) === undefined ? fitted : undefined
}

function cut(kind: string, text: string): string {
  switch (kind) {
    case 'thing':
      return within(text, 20)
    case 'name':
      return within(text, /\p{Script=Han}/u.test(text) ? 10 : 20)
    case 'phrase':
      return Array.from(text).slice(0, 5).join('')
    case 'character_string':
      return text.replace(/ /g, '').slice(0, 32)
    default:
      return text
  }
}

function within(text: string, most: number): string {
  const signs = Array.from(text)
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join('')}…`
}
