import type { readLaw } from '#shared/contract/law'
import type { ReplyOf } from '#shared/contract/route'
import { yuan } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import { area } from '../text/format'
import { flagWord, lawGroupElse, lawGroups, lawText, nameOfPart, titleOfParameter, unitOfCount } from '../text/law'
import { percent } from '../text/tax-formula'

type Item = ReplyOf<typeof readLaw>['items'][number]
type InForce = NonNullable<Item['now']>
type Leaf = NonNullable<InForce['leaves']>[number]

export interface LawRow {
  key: string
  title: string
  /** line by line; one for a plain value */
  values: string[]
  unknown: boolean
  changed: boolean
  /** what it was, when another day is compared and it was otherwise */
  was?: string[]
  unsure: boolean
  facts: { label: string; value: string }[]
}

interface LawGroup {
  key: string
  title: string
  rows: LawRow[]
}

const SURE = ['confirmed-text', 'confirmed-secondary']

/** Values of the law by tax; those that changed in a group of their own, first. */
export function lawGroupsOf(items: readonly Item[], words: string): { changed: LawRow[]; groups: LawGroup[] } {
  const found = items.filter((item) => isFound(item, words))
  const order = Object.keys(lawGroups)
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length)
  const keys = [...new Set(found.map(taxOf))].sort((one, other) => place(one) - place(other))
  return {
    changed: found.filter(({ changed }) => changed).map(rowOf),
    groups: keys
      .map((key) => ({ key, title: nameOfGroup(key), rows: found.filter((item) => taxOf(item) === key && !item.changed).map(rowOf) }))
      .filter(({ rows }) => rows.length > 0),
  }
}

const taxOf = ({ parameter }: Item): string => parameter.split('.')[0] ?? ''

const nameOfGroup = (key: string): string => lawGroups[key] ?? lawGroupElse

/** Every word somewhere: in the tax, the title, the values or the document. */
function isFound(item: Item, words: string): boolean {
  const row = rowOf(item)
  const text = [nameOfGroup(taxOf(item)), row.title, ...row.values, ...row.facts.map(({ value }) => value)].join(' ').toLowerCase()
  return words.trim().toLowerCase().split(/\s+/).every((word) => text.includes(word))
}

function rowOf({ parameter, now, before, changed, checked }: Item): LawRow {
  const was = before ? valuesOf(parameter, before) : [lawText.wasNot]
  return {
    key: parameter,
    title: changed ? `${nameOfGroup(parameter.split('.')[0] ?? '')}：${titleOfParameter(parameter)}` : titleOfParameter(parameter),
    values: now ? valuesOf(parameter, now) : [lawText.ended],
    unknown: now !== undefined && now.leaves === undefined,
    changed,
    ...(changed ? { was } : {}),
    unsure: now !== undefined && now.leaves !== undefined && !SURE.includes(now.confidence),
    facts: now ? factsOf(now, checked) : [],
  }
}

function factsOf({ document, article, from, to, scope }: InForce, checked: string): LawRow['facts'] {
  return [
    { label: lawText.document, value: [document, article].filter((part) => part !== '').join('，') },
    { label: lawText.inForce, value: from },
    ...(to === undefined ? [] : [{ label: lawText.until, value: to }]),
    { label: lawText.scope, value: lawText.scopes[scope] ?? lawText.scopeElse },
    { label: lawText.checked, value: checked },
  ]
}

/** A value in plain words: `3%`, `140.00 ㎡`; of several parts `市区 7%`; of a table one line a row. */
function valuesOf(parameter: string, { leaves }: InForce): string[] {
  if (leaves === undefined) {
    return [lawText.bureau]
  }
  const rows = new Map<string, string[]>()
  for (const leaf of leaves) {
    const steps = leaf.at.split('.')
    const part = steps[steps.length - 1] ?? ''
    const word = `${part === '' ? '' : `${nameOfPart(parameter, part)} `}${wordsOf(parameter, leaf)}`
    // A leaf of a table stands in the line of its row, any other in a line of its own.
    const row = steps.length > 1 ? (steps[0] ?? '') : leaf.at
    rows.set(row, [...(rows.get(row) ?? []), word])
  }
  return [...rows.values()].map((words) => words.join('，'))
}

function wordsOf(parameter: string, { kind, value }: Leaf): string {
  switch (kind) {
    case 'rate':
      return percent(Number(value))
    case 'money':
      return `${yuan(Number(value) as Fen)} 元`
    case 'area':
      return area(Number(value))
    case 'count':
      return [String(value), unitOfCount(parameter)].filter(Boolean).join(' ')
    case 'flag':
      return flagWord(value === true)
  }
  // The type ends here, the wire does not: a newer server may know another kind.
  return String(value)
}
