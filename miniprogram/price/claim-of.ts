import * as v from 'valibot'
import type { Day } from '#shared/model/day'
import { Claim } from '#shared/model/dispute'
import { parseYuan } from '#shared/model/money'
import type { DisputeDraft } from '../state/dispute-draft'
import { claimFaults } from '../text/disputes'

type Faults = Record<string, string>

/** The claim as typed on `today`, or what is wrong with it: words by input (`floor`, `sales.0.price`, `statement`, `papers` …). */
export function claimOf(draft: DisputeDraft, today: Day): { claim: Claim } | { faults: Faults } {
  const parsed = v.safeParse(Claim, typed(draft))
  const faults: Faults = {}
  for (const issue of parsed.success ? [] : parsed.issues) {
    const input = inputOf(v.getDotPath(issue) ?? '', draft)
    faults[input] ??= wordsFor(input, draft)
  }
  if (draft.ground === 'appraisal' && draft.on > today) {
    faults['on'] = claimFaults.onFuture
  }
  return parsed.success && Object.keys(faults).length === 0 ? { claim: parsed.output } : { faults }
}

/** The claim before it is checked; what cannot be read stays undefined and is found by the schema. */
function typed({ ground, statement, papers, ...draft }: DisputeDraft): unknown {
  const said = { ground, statement, papers: papers.map(({ id }) => id) }
  switch (ground) {
    case 'wrongFact':
      return { ...said, fact: { name: draft.fact, value: factValue(draft) } }
    case 'comparables':
      return { ...said, sales: draft.sales.map((sale) => ({ ...sale, area: hundredths(sale.area), price: parseYuan(sale.price) })) }
    case 'appraisal':
      return { ...said, appraisal: { by: draft.by, number: draft.number, on: draft.on, value: parseYuan(draft.value) } }
    case 'justReason':
      return { ...said, reason: draft.reason }
    case '':
      return said
  }
}

function factValue({ fact, ...draft }: Pick<DisputeDraft, 'fact' | 'floor' | 'builtArea' | 'decoration' | 'orientation'>): unknown {
  switch (fact) {
    case 'floor':
      return /^[−-]?\d{1,2}$/.test(draft.floor.trim()) ? Number(draft.floor.trim().replace('−', '-')) : undefined
    case 'builtArea':
      return hundredths(draft.builtArea)
    case '':
      return undefined
    default:
      return draft[fact]
  }
}

/** An area has two decimals like an amount: `89.42` → 8942. */
const hundredths = (text: string): number | undefined => parseYuan(text)

/** The input that holds what the schema complains about. */
function inputOf(path: string, { fact }: DisputeDraft): string {
  return path.startsWith('fact.value') && fact !== '' ? fact : path.startsWith('fact') ? 'fact' : path.replace(/^appraisal\./, '')
}

function wordsFor(input: string, { statement }: DisputeDraft): string {
  if (input === 'statement' && /[<>]/.test(statement)) {
    return claimFaults.signs
  }
  const name = input.split('.').pop() ?? ''
  const known: Partial<Record<string, string>> = { ...claimFaults, value: claimFaults.price }
  return known[name] ?? claimFaults.chosen
}
