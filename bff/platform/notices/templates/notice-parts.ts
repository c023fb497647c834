import type { Day } from '#shared/model/day'
import type { MessageGroup, NoticeLanguage } from '#shared/model/message'
import type { NoticeTemplate } from '../template'

type Ways = NoticeTemplate['ways']
type Card = NonNullable<NoticeTemplate['wechat']>
type Words = Record<NoticeLanguage, string>

const PUSHED: Ways = [['subscribe', 'serviceAccount'], ['email']]
/** Where a day that is missed costs something, or a paper comes from the office. */
export const WITH_SMS: Ways = [['subscribe', 'serviceAccount', 'sms'], ['email']]
/** What is over before anybody reads an e-mail. */
export const AT_ONCE: Ways = [['subscribe', 'serviceAccount']]

/** What the fields of every moment of a filing or a dispute are; `complex` alone may leave the house in a short text. */
export const CASE = ['subject', 'complex', 'number'] as const

/** Progress one would like to hear of. */
export const update = {
  version: 1,
  since: '2026-11-29' as Day,
  sort: 'plain',
  category: 'progress',
  icon: 'info',
  isLegal: false,
  fields: CASE,
  ways: PUSHED,
  optIn: 'submit',
  quiet: 'hold',
  isCapped: true,
} as const satisfies Partial<NoticeTemplate>

/** For the inbox alone: one's own act, or a step that changes nothing for the reader. */
export const record = { ...update, ways: [], optIn: 'none', icon: 'check' } as const satisfies Partial<NoticeTemplate>

/** News after which the reader may be the one who is waited for: a day full of other news does not keep it back. */
export const turn = { ...update, isCapped: false } as const satisfies Partial<NoticeTemplate>

/** Something waits for the reader. */
export const task = { ...turn, sort: 'act', category: 'todo', icon: 'pen' } as const satisfies Partial<NoticeTemplate>

/** A document with legal effect (税务文书). */
export const document = {
  ...update,
  sort: 'document',
  category: 'decision',
  icon: 'doc',
  isLegal: true,
  ways: WITH_SMS,
  optIn: 'law',
  isCapped: false,
} as const satisfies Partial<NoticeTemplate>

/** The same values in both languages but for the note: what a phrase says has to be Chinese. */
const card = (group: MessageGroup, noteKey: string, shared: Readonly<Record<string, string>>, note: Words): Card => ({
  group,
  keywords: { zh: { ...shared, [noteKey]: note.zh }, en: { ...shared, [noteKey]: note.en } },
})

const HOME = '{complex}'

export const progressCard = (phrase: string, note: Words, thing = HOME): Card => card('progress', 'thing4', { thing1: thing, phrase2: phrase, time3: '{at}' }, note)

export const todoCard = (note: Words, thing = HOME): Card => card('todo', 'thing2', { thing1: thing, time3: '{at}' }, note)

export const moneyCard = (phrase: string, note: Words, thing = HOME): Card => card('money', 'thing4', { thing1: thing, phrase2: phrase, time3: '{at}' }, note)

export const answerCard = (phrase: string, note: Words, thing = HOME): Card => card('answer', 'thing3', { thing1: thing, phrase2: phrase, time4: '{at}' }, note)

export const hallCard = (ticket: string, note: Words): Card => card('hall', 'thing3', { thing1: '{hall}', character_string2: ticket }, note)

export const calendarCard = (thing: string, day: string, note: Words): Card => card('calendar', 'thing3', { thing1: thing, date2: day }, note)
