/** Words looked for in a text by comparing, never by patterns: the time it takes grows with the text alone, whatever the text is. */
export interface WordList<Value> {
  /** the text with each word replaced, from the left, the longest first */
  replaced: (text: string, by: (value: Value) => string) => string
  /** what stands for the words in it, also for those within others; each once */
  within: (text: string) => Value[]
}

export function createWordList<Value>(words: readonly (readonly [word: string, value: Value])[]): WordList<Value> {
  const values = new Map<string, Value[]>()
  for (const [word, value] of words) {
    values.set(word, [...(values.get(word) ?? []), value])
  }
  const longest = Math.max(0, ...[...values.keys()].map(({ length }) => length))
  const lengthAt = (text: string, at: number): number => {
    for (let length = Math.min(longest, text.length - at); length > 0; length--) {
      if (values.has(text.slice(at, at + length))) {
        return length
      }
    }
    return 0
  }
  return {
    replaced: (text, by) => {
      let done = ''
      for (let at = 0; at < text.length; ) {
        const length = lengthAt(text, at)
        const [value] = length === 0 ? [] : (values.get(text.slice(at, at + length)) ?? [])
        done += value === undefined ? text[at] : by(value)
        at += Math.max(1, length)
      }
      return done
    },
    within: (text) => {
      const found = new Set<Value>()
      for (let at = 0; at < text.length; at++) {
        for (let length = 1; length <= Math.min(longest, text.length - at); length++) {
          values.get(text.slice(at, at + length))?.forEach((value) => found.add(value))
        }
      }
      return [...found]
    },
  }
}
