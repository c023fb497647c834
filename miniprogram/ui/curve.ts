/** A tax over time as steps; places in per cent of width and height. */
export interface Curve {
  steps: readonly { from: number; to: number; height: number }[]
  /** where it begins */
  ring: { height: number; words: string }
  /** where it changes; words at the one that matters */
  dots: readonly { at: number; height: number; before: number; words: readonly string[] }[]
  lines: readonly { at: number; label: string }[]
  ticks: readonly { at: number; label: string }[]
  /** the whole in one sentence with its numbers */
  label: string
}
