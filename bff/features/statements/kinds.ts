import type { Day } from '#shared/model/day'
import type { Month } from '#shared/model/record'
import type { StatementKind } from '#shared/model/statement'
import type { StatementContent } from '../../platform/documents/statements'
import type { World } from '../../world'
import { familyHomes } from './kinds/family-homes'
import { income } from './kinds/income'
import { taxPaid } from './kinds/tax-paid'

/** About whom, and of which months where the kind has a span. */
export interface Asked {
  accountId: string
  traceId: string
  personId: string
  idNumber: string
  holder: string
  today: Day
  from?: Month
  to?: Month
}

/** What there is to state, or undefined: nothing. It asks the offices, so it runs before the commit. */
type Build = (world: World, asked: Asked) => Promise<StatementContent | undefined>

/** Every kind of statement: whether it is about a span of months, and what it says. */
export const kinds: Record<StatementKind, { hasSpan: boolean; build: Build }> = {
  taxPaid: { hasSpan: true, build: taxPaid },
  income: { hasSpan: true, build: income },
  familyHomes: { hasSpan: false, build: familyHomes },
}
