import { existingHomeTaxes } from '../engines/law/existing-home'
import type { Law } from '../engines/law/law'
import type { TransferFacts } from '../engines/law/transfer-facts'
import type { PartyTaxes } from '../features/existing-home/party-taxes'

/** The first line that comes out otherwise than it was decided, as text; undefined when every one is the same, bit for bit. */
export function replayed(law: Law, { facts, outcome }: { facts: string; outcome: string }): string | undefined {
  const { parties } = JSON.parse(outcome) as { parties: PartyTaxes[] }
  const { lines } = existingHomeTaxes(law, JSON.parse(facts) as TransferFacts)
  for (const { side, index, lines: decided } of parties) {
    const again = lines.filter(({ payer, party }) => payer === side && party === index)
    for (const [at, line] of decided.entries()) {
      const { payer: _payer, party: _party, ...now } = again[at] ?? { payer: side, party: index }
      const [was, is] = [JSON.stringify(line), JSON.stringify(now)]
      if (was !== is) {
        return `${side} ${index + 1} ${line.tax}: decided ${was}, computed ${is}`
      }
    }
    if (again.length !== decided.length) {
      return `${side} ${index + 1}: decided ${decided.length} lines, computed ${again.length}`
    }
  }
  return undefined
}
