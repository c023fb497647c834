import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { parse } from 'yaml'
import type { Day } from '#shared/model/day'
import { lawTitles, lawTaxes } from '#shared/model/law-titles'
import { lookUps } from '#shared/model/look-up-list'
import type { Law } from '../../engines/law/law'
import { SHAPES } from '../../engines/law/parameter-shapes'
import type { ParameterName } from '../../engines/law/parameter-shapes'
import type { KnownItem } from '../../platform/guide/known-item'
import { toldOn, valueOn } from './answer-text'
import { itemPage } from './load-answers'
import type { KnownAnswer } from './load-answers'
import type { Entry } from './search-index'
import { titleOn } from './tell-answer'

const Text = v.pipe(v.string(), v.trim(), v.nonEmpty())
const Help = v.array(v.strictObject({ id: Text, title: Text, note: Text, page: Text, words: v.pipe(v.array(Text), v.minLength(3)) }))
const More = v.record(v.string(), v.array(Text))

const read = (file: string): unknown => parse(readFileSync(path.join(path.resolve('bff/features/search'), file), 'utf8'))

/** Everything that can be found without asking a database, as of a day. */
export function entriesOf(items: readonly KnownItem[], answers: readonly KnownAnswer[], law: Law, day: Day): Entry[] {
  const more = v.parse(More, read('more-words.yaml'))
  const help = v.parse(Help, read('help.yaml')).map((each): Entry => ({ kind: 'help', ...each }))
  const said = (id: string, words: readonly string[]): Pick<Entry, 'words' | 'lent'> => ({
    words: [...words, ...(more[id] ?? [])],
    lent: answers.filter(({ also }) => also.includes(id)).flatMap(({ asks }) => asks),
  })
  return [
    ...items.map(({ id, name, who, conditions, words }): Entry => ({
      kind: 'item', id, title: name, note: who, page: itemPage(id), ...said(id, words), about: [who, ...conditions.map(({ text }) => text)],
    })),
    ...lookUps.map(({ id, name, note, page, words }): Entry => ({ kind: 'lookUp', id, title: name, note, page, ...said(id, words) })),
    ...answers.map((known): Entry => answerEntry(known, law, day)),
    ...(Object.keys(SHAPES) as ParameterName[]).flatMap((name) => lawEntry(law, day, name)),
    ...help,
  ]
}

function answerEntry(known: KnownAnswer, law: Law, day: Day): Entry {
  const { id, asks, text } = known
  const said = toldOn(law, day, text[0] ?? '')
  // Where it cannot be told today, its page says whom to ask.
  const note = typeof said === 'string' ? said : ''
  return { kind: 'answer', id, title: titleOn(law, day, known), note, page: `/guide/pages/answer/index?id=${id}`, words: asks }
}

/** A value of the law, found by what it says and by its document; one that is not in force is not found. */
function lawEntry(law: Law, day: Day, name: ParameterName): Entry[] {
  const dated = valueOn(law, day, name)
  const tax = lawTaxes[name.split('.')[0] ?? ''] ?? ''
  const title = lawTitles[name]
  if (dated === undefined || title === undefined) {
    return []
  }
  const note = [dated.law, dated.article].filter(Boolean).join('，')
  const page = `/estimate/pages/law/index?words=${encodeURIComponent(title)}`
  return [{ kind: 'law', id: name, title: `${tax}：${title}`, note, page, words: [dated.law] }]
}
