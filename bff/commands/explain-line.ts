import type { Fen } from '#shared/model/money'
import { yuan } from '#shared/model/money'
import type { Citation, Named, TaxLine } from '../engines/law/tax-line'
import type { Change } from '../engines/law/what-would-change'
import { taxWords } from '../platform/documents/words'

/** One tax line as text: what it comes to, why, from which facts, by which law, and what would change it. */
export function explainLine(line: TaxLine, changes: readonly Change[]): string {
  const head = `${taxWords[line.tax]}  ${line.payer} ${line.party + 1}`
  if (line.unknown) {
    return [`${head}  unknown`, `  missing: ${line.missing.join(', ')}`, ...line.law.map(cited)].join('\n')
  }
  const base = line.base === undefined ? 'unknown' : yuan(line.base)
  return [
    `${head}  ${yuan(line.payable)}`,
    `  due ${yuan(line.due)} − relief ${yuan(line.relief)}; base ${base}, rate ${line.rate / 10_000}%; ${line.reason}`,
    `  facts: ${line.formula.map(shown).join(', ')}`,
    ...line.law.map(cited),
    ...(line.confidence === 'confirmed-text' ? [] : [`  待税务机关核实 (${line.confidence})`]),
    ...changes.map((change) => changed(change, line.payable)),
  ].join('\n')
}

function changed({ by, to, payable }: Change, now: Fen): string {
  const at = by === 'floor' ? yuan(to as Fen) : by === 'area' ? `${Number(to) / 100} ㎡` : String(to)
  const difference = (payable - now) as Fen
  return `  would change: ${by} ${at} → ${yuan(payable)} (${difference > 0 ? '+' : ''}${yuan(difference)})`
}

const cited = ({ parameter, document, article, from }: Citation): string => `  law: ${parameter} ← ${document}${article} (from ${from})`

function shown({ name, value, unit }: Named): string {
  const text = unit === 'fen' ? yuan(value as Fen) : unit === 'ppm' ? `${Number(value) / 10_000}%` : unit === 'area' ? `${Number(value) / 100} ㎡` : String(value)
  return `${name || 'net'} ${text}`
}
