import * as v from 'valibot'
import { PaperKind } from '#shared/model/paper'

const SaleDraft = v.object({ complex: v.string(), month: v.string(), area: v.string(), price: v.string() })
export type SaleDraft = v.InferOutput<typeof SaleDraft>

export const blankSale: SaleDraft = { complex: '', month: '', area: '', price: '' }

/** A paper that was handed in for it; it goes after a day unless it is sent. */
const PaperDraft = v.object({ id: v.string(), kind: PaperKind, at: v.number() })

/** The dispute somebody has begun. What is typed stays as typed, empty when not yet. */
export const DisputeDraft = v.object({
  filingId: v.string(),
  ground: v.picklist(['', 'wrongFact', 'comparables', 'appraisal', 'justReason']),
  fact: v.picklist(['', 'floor', 'builtArea', 'decoration', 'orientation']),
  floor: v.string(),
  builtArea: v.string(),
  decoration: v.picklist(['', 'bare', 'plain', 'fine']),
  orientation: v.picklist(['', 'northSouth', 'south', 'eastWest', 'north']),
  sales: v.array(SaleDraft),
  by: v.string(),
  number: v.string(),
  on: v.string(),
  value: v.string(),
  reason: v.picklist(['', 'courtSale', 'closeRelatives', 'damage', 'forcedRelocation', 'shareSold', 'other']),
  statement: v.string(),
  papers: v.array(PaperDraft),
})
export type DisputeDraft = v.InferOutput<typeof DisputeDraft>
