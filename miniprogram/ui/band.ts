/** A price within its interval; places in per cent of the width. */
export interface Band {
  from: number
  to: number
  /** the middle that was assessed */
  value: number
  price: number
  /** above the mark of the price */
  you: string
  dots: readonly { at: number; level: number }[]
  ticks: readonly { at: number; label: string }[]
  /** the whole in one sentence with its numbers */
  label: string
}
