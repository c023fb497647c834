/** A version of the price model. `live_key` 1: the one values are told by. `plan`, `study`, `moved` are JSON; `base` is fen per ㎡ of the standard home. */
interface PriceModelTable {
  id: string
  number: number
  status: 'live' | 'waiting' | 'refused' | 'retired'
  live_key: 1 | null
  newest_month: string
  calibrated_at: Date
  live_at: Date | null
  retired_at: Date | null
  sales_used: number
  base: number
  plan: string
  study: string
  moved: string
  consent_by: string | null
  consent_grounds: string | null
}

/** One level of one published table, in ppm of its reference level; label '' is what holds for a level nobody has sold. */
interface PriceEffectTable {
  model_id: string
  table_name: string
  label: string
  ppm: number
  mass: number
}

/** Sales that were left out, and why: an under-declared one is a lead for an audit. */
interface PriceDroppedTable {
  model_id: string
  sale_id: string
  reason: string
  times: number
}

interface PriceModelPartTable {
  model_id: string
  seq: number
  content: Buffer
}

/** One version of a home's value in a filing: the home as it was described, the result with all its comparables. */
interface AssessmentTable {
  id: string
  case_id: string
  version: number
  reason: string
  model_id: string
  home_sealed: string
  result_sealed: string
  made_by: string
  made_at: Date
}

/** `open_key`: the filing, while the dispute is open. `proposal_sealed`: the first clerk's answer, until the second has agreed. */
interface PriceDisputeTable {
  case_id: string
  filing_id: string
  open_key: string | null
  position: number
  assessment_id: string
  ground: 'wrongFact' | 'comparables' | 'appraisal' | 'justReason'
  claim_sealed: string
  registry_says: string | null
  answer_by: Date
  proposal_sealed: string | null
  proposed_by: string | null
  proposed_at: Date | null
  sent_back_sealed: string | null
  outcome: 'kept' | 'revalued' | 'priceAccepted' | 'withdrawn' | null
  reason_sealed: string | null
  outcome_assessment_id: string | null
  decided_by: string | null
  decided_at: Date | null
}

/** A photo or PDF that somebody handed in; without a case it is swept after a day. */
interface PaperTable {
  id: string
  person_id: string
  case_id: string | null
  kind: 'image/jpeg' | 'image/png' | 'application/pdf'
  size: number
  content_sealed: string
  created_at: Date
}

export interface PriceTables {
  price_model: PriceModelTable
  price_effect: PriceEffectTable
  price_dropped: PriceDroppedTable
  price_model_part: PriceModelPartTable
  assessment: AssessmentTable
  price_dispute: PriceDisputeTable
  paper: PaperTable
}
