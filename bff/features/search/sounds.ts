import { createRequire } from 'node:module'
import type * as PinyinPro from 'pinyin-pro'

let known: typeof PinyinPro.pinyin | undefined

/** Its dictionary is read when something is first sought by sound: most programs and nearly all tests never do. */
function syllables(text: string): string[] {
  known ??= (createRequire(__filename)('pinyin-pro') as typeof PinyinPro).pinyin
  return known(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true })
}

/** Legal syllables without tone, as somebody types them. */
const SYLLABLE = new RegExp(
  '^(?:' +
    'zh(?:uang|ong|uai|uan|ang|eng|ai|an|ao|en|ei|ou|ua|ui|un|uo|a|e|i|u)|ch(?:uang|ong|uai|uan|ang|eng|ai|an|ao|en|ou|ua|ui|un|uo|a|e|i|u)|' +
    'sh(?:uang|uai|uan|ang|eng|ai|an|ao|en|ei|ou|ua|ui|un|uo|a|e|i|u)|[jqx](?:iang|iong|ing|ian|iao|uan|ia|ie|in|iu|ue|un|i|u)|' +
    '[bpm](?:iang|ing|ang|eng|ian|iao|ai|an|ao|ei|en|ie|in|iu|ou|a|i|o|u)|f(?:ang|eng|an|ei|en|ou|a|o|u)|' +
    '[dtnl](?:iang|ang|eng|ian|iao|ing|ong|uan|ai|an|ao|ei|en|ia|ie|in|iu|ou|ui|un|uo|ue|ve|a|e|i|u|v)|' +
    '[gkh](?:uang|ang|eng|ong|uai|uan|ai|an|ao|ei|en|ou|ua|ui|un|uo|a|e|u)|[zcsr](?:ang|eng|ong|uan|ai|an|ao|ei|en|ou|ui|un|uo|a|e|i|u)|' +
    'y(?:ang|ing|ong|uan|an|ao|in|ou|ue|un|a|e|i|o|u)|w(?:ang|eng|ai|an|ei|en|a|o|u)|er|ang|ai|an|ao|ei|en|ou|a|e|o' +
    ')',
)

/** As it is heard here: 平翘舌, n and l, 前后鼻音 are one. */
const heard = (syllable: string): string =>
  syllable.replace(/^([zcs])h/, '$1').replace(/^n/, 'l').replace(/ng$/, 'n').replace(/^hu(?=[a-z])/, 'f').replace(/^l[vu]e$/, 'lue')

/** The syllables of the Chinese characters of a text, as they are heard. */
export const syllablesOf = (text: string): string[] => syllables(text).map(heard)

/** First letters and full spelling of the Chinese characters of a text: 契税 → `qs`, `qishui`. */
export function spellings(text: string): { initials: string; full: string } {
  const all = syllables(text)
  return { initials: all.map((each) => each[0] ?? '').join(''), full: all.join('') }
}

/** Letters as pinyin syllables, as they are heard; undefined where they are none: `maifang` → mai, fan. The longest that leaves a legal rest. */
export function readAloud(letters: string): string[] | undefined {
  const dead = new Set<number>()
  const from = (at: number): string[] | undefined => {
    if (at === letters.length) {
      return []
    }
    const [longest = ''] = SYLLABLE.exec(letters.slice(at)) ?? []
    for (let length = longest.length; length > 0 && !dead.has(at); length--) {
      const syllable = letters.slice(at, at + length)
      const rest = SYLLABLE.exec(syllable)?.[0] === syllable ? from(at + length) : undefined
      if (rest) {
        return [heard(syllable), ...rest]
      }
    }
    dead.add(at)
    return undefined
  }
  return from(0)
}
