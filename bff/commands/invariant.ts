/** Something that must always hold. */
export interface Invariant {
  name: string
  /** ids or words for what breaks it, at most ten; none when it holds */
  offenders: () => Promise<string[]>
}
