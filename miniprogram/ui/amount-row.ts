/** How one amount came about. */
export interface AmountPart {
  /** where a row holds several */
  name?: string
  amount?: string
  /** in figures, line by line; the last one is what it comes to */
  formula: readonly string[]
  facts: readonly { label: string; from?: string; value: string }[]
  because: string
  /** what would make it another amount */
  changes?: readonly string[]
  laws: readonly { text: string; since: string }[]
  /** the law was not read in its own text yet */
  unsure: boolean
}

/** Money with parts: an amount, or what it waits for. */
export interface AmountRow {
  key: string
  name: string
  tag?: string
  amount?: string
  waits?: string
  zero: boolean
  parts: readonly AmountPart[]
}
