/** How a phrase is written in letters. */
export interface Spelling {
  initials: string
  full: string
}

/** How well letters spell a phrase, 0 to 1: its first letters or its full pinyin, whole, its beginning, within it, or with one letter wrong. */
export function spellingFit({ initials, full }: Spelling, letters: string): number {
  const mayBeOneOff = letters.length > 5 && Math.abs(full.length - letters.length) < 2
  return Math.max(within(initials, letters, 2), within(full, letters, 3), mayBeOneOff && isOneOff(full, letters) ? 0.8 : 0)
}

function within(whole: string, letters: string, least: number): number {
  if (letters.length < least || whole.length < letters.length) {
    return 0
  }
  const part = letters.length / whole.length
  const at = whole.indexOf(letters)
  return at < 0 ? 0 : at === 0 ? 0.6 + 0.4 * part : letters.length > least ? 0.35 + 0.4 * part : 0
}

/** One letter more, less or another. */
function isOneOff(one: string, other: string): boolean {
  let front = 0
  while (front < one.length && one[front] === other[front]) {
    front++
  }
  const rest = (text: string, skip: number): string => text.slice(front + skip)
  return rest(one, 1) === rest(other, 1) || rest(one, 1) === rest(other, 0) || rest(one, 0) === rest(other, 1)
}
