import type { Day } from '#shared/model/day'

/** A row's place in a list that goes from new to old; `on` is a day, or a month where the list goes by months. */
export interface RowPlace {
  on: string
  id: string
}

/** A person's rows of a span, newest first: from the first day, before the day `until`, behind `after`, so many. */
export interface RowsAsked {
  /** ID number */
  taxpayer: string
  from?: Day | undefined
  until?: Day | undefined
  after?: RowPlace | undefined
  limit: number
}
