import type { ReplyOf } from '#shared/contract/route'
import type { estimateExistingHome } from '#shared/contract/estimates'
import { daysBetween } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { fen, yuan } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { TaxLine } from '#shared/model/tax-line'
import { taxRows } from '../state/tax-rows'
import { estimateText, questionOf } from '../text/estimate'
import { isNamedFact, nameOfFact, taxesText } from '../text/taxes'
import { taxNamed } from '../text/tax-names'
import type { AmountPart, AmountRow } from '../ui/amount-row'

export type Estimated = ReplyOf<typeof estimateExistingHome>['items'][number]

interface Difference {
  wait: string
  verb: string
  amount?: string
}

/** `晚 21 个月，少缴 7,370.00 元`, in its parts; undefined where one of the two is not known. */
export function difference(now: { day: Day; total: Fen | undefined }, then: typeof now): Difference | undefined {
  if (now.total === undefined || then.total === undefined || now.day === then.day) {
    return undefined
  }
  const wait = estimateText.later(waitOf(now.day, then.day))
  const less = now.total - then.total
  return less === 0
    ? { wait, verb: estimateText.same }
    : { wait, verb: less > 0 ? estimateText.less : estimateText.more, amount: yuan(fen(Math.abs(less))) }
}

function waitOf(from: Day, to: Day): string {
  const days = daysBetween(from, to)
  return days < 30 ? estimateText.days(days) : estimateText.months(Math.round(days / 30.44))
}

/** What a total waits for, each once; empty when it is known. */
export function missingIn({ parties }: Estimated['seller']): string {
  const names = (parties ?? []).flat().flatMap((line) => (line.unknown ? line.missing : []))
  return [...new Set(names.map(nameOf))].join('、')
}

const nameOf = (name: string): string => questionOf(name) ?? (isNamedFact(name) ? nameOfFact(name) : (taxNamed(name) ?? nameOfFact(name)))

/** The lines of one party as rows. Here nobody waits for the tax office: what is not known was not said. */
export function estimateRows(lines: readonly TaxLine[], price: Fen, day: Day): AmountRow[] {
  return taxRows(lines, { facts: [], deal: { source: 'typed', price, signedOn: day } }).map((row) => ({
    ...row,
    ...(row.waits === undefined ? {} : { waits: estimateText.lacksShort }),
    parts: row.parts.map(ownWords),
  }))
}

const ownWords = (part: AmountPart): AmountPart =>
  part.amount === taxesText.waitsForOffice ? { ...part, amount: estimateText.lacksShort } : part

/** Tables of one side: one where all pay alike, else one a person. */
export function tablesOf({ parties = [] }: Estimated['seller']): TaxLine[][] {
  const same = parties.every((lines) => JSON.stringify(lines) === JSON.stringify(parties[0]))
  return same ? parties.slice(0, 1) : parties
}
