/** Homes around one in the middle; places in per cent of the width, from the left and from above. */
export interface Plot {
  /** radius in per cent of the width */
  rings: readonly { radius: number; label: string }[]
  /** `size`: 0 to 1 of the heaviest's width; `near`: within the same complex */
  dots: readonly { number: number; x: number; y: number; size: number; near: boolean }[]
}
