import { addMonths } from '#shared/model/day'
import type { Day } from '#shared/model/day'

/** The day so many years later, or earlier; 29 February becomes the 28th in common years. */
export const anniversary = (since: Day, years: number): Day => addMonths(since, years * 12)
