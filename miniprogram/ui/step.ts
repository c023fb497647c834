/** One line of a timeline. */
export interface Step {
  key: string
  /** done, under way with its holder, or still to come */
  when: 'done' | 'now' | 'next'
  title: string
  time?: string
  note?: string
}
