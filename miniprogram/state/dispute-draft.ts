import * as v from 'valibot'
import { DisputeGround, factChoices, factNames, JustReason } from '#shared/model/dispute'
import { PaperKind } from '#shared/model/paper'

const SaleDraft = v.object({ complex: v.string(), month: v.string(), area: v.string(), price: v.string() })
export type SaleDraft = v.InferOutput<typeof SaleDraft>

export const blankSale: SaleDraft = { complex: '', month: '', area: '', price: '' }

/** A paper that was handed in for it; it goes after a day unless it is sent. */
const PaperDraft = v.object({ id: v.string(), kind: PaperKind, at: v.number() })

/** The dispute somebody has begun. What is typed stays as typed, empty when not yet. */
export const DisputeDraft = v.object({
  filingId: v.string(),
  ground: v.picklist(['', ...DisputeGround.options]),
  fact: v.picklist(['', ...factNames]),
  floor: v.string(),
  builtArea: v.string(),
  decoration: v.picklist(['', ...factChoices.decoration]),
  orientation: v.picklist(['', ...factChoices.orientation]),
  sales: v.array(SaleDraft),
  by: v.string(),
  number: v.string(),
  on: v.string(),
  value: v.string(),
  reason: v.picklist(['', ...JustReason.options]),
  statement: v.string(),
  papers: v.array(PaperDraft),
})
export type DisputeDraft = v.InferOutput<typeof DisputeDraft>
