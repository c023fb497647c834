import type { CaseTodo } from '#shared/model/case'
import type { NoticeLanguage } from '#shared/model/message'
import { fitKeyword } from './fit-keyword'
import { fieldWords, momentWords, todoWords } from './notice-words'
import type { NoticeTemplate } from './template'

/** A notice in words, for each channel. */
export interface Rendered {
  title: string
  text: string
  /** for text messages and lock screens */
  short: string
  why: string
  /** keyword → value of the WeChat message, each within its rule; absent: not for WeChat */
  keywords?: Readonly<Record<string, string>>
}

interface Now {
  /** the person wants amounts on the lock screen */
  amounts: boolean
  /** when it happened, milliseconds since 1970 */
  at: number
  /** what its case waits for from the reader at this moment, not then */
  todo?: CaseTodo
}

/** A notice for one person: its fields in its template's texts. Nothing is looked up. */
export function renderNotice(template: NoticeTemplate, language: NoticeLanguage, fields: Readonly<Record<string, string>>, now: Now): Rendered {
  const { title, text, short, shortWithAmount, why } = template.texts[language]
  const say = sayer(language, fields, now)
  const keywords = keywordsOf(template, language, fields, now)
  return {
    title: say(title),
    text: say(text),
    short: say((now.amounts ? shortWithAmount : undefined) ?? short ?? title),
    why: say(why),
    ...(keywords ? { keywords } : {}),
  }
}

/** Where a language has no words that fit, WeChat's message speaks Chinese: a phrase of letters is refused there. */
function keywordsOf({ wechat }: NoticeTemplate, language: NoticeLanguage, fields: Readonly<Record<string, string>>, now: Now): Rendered['keywords'] {
  if (!wechat) {
    return undefined
  }
  const say = { own: sayer(language, fields, now), zh: sayer('zh', fields, now) }
  const values = Object.entries(wechat.keywords.zh).map(([key, zh]): [string, string | undefined] => [
    key,
    fitKeyword(key, say.own(wechat.keywords[language][key] ?? zh)) ?? fitKeyword(key, say.zh(zh)),
  ])
  // One that is missing would have WeChat refuse them all.
  return values.every((value): value is [string, string] => value[1] !== undefined) ? Object.fromEntries(values) : undefined
}

/** Beside the declared fields there are `{at}`, `{todo}` (a sentence, or nothing) and `{next}` (a few words). */
function sayer(language: NoticeLanguage, fields: Readonly<Record<string, string>>, { at, todo }: Now): (text: string) => string {
  const { sentence, brief } = todoWords(language, todo)
  // WeChat takes a time in Chinese only.
  const words: Readonly<Record<string, string>> = { at: momentWords('zh', at), todo: sentence, next: brief }
  return (text) => text.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? fieldWords(language, name, fields[name] ?? '—'))
}
