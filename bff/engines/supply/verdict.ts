import type { SupplyRule } from '#shared/model/supply'
import type { ControlClass } from './control'
import { gradedControl, paperMonths } from './supply-rules'

/** `full`, `capped`: so much at once; `clerk`: a person decides, up to `most`; `refused`: nothing can be given. `rules` say why. */
export type Verdict =
  | { readonly kind: 'full' | 'capped'; readonly given: number; readonly rules: readonly SupplyRule[] }
  | { readonly kind: 'clerk'; readonly most: number; readonly rules: readonly SupplyRule[] }
  | { readonly kind: 'refused'; readonly rules: readonly SupplyRule[] }

const WHOLE = 1_000_000
const shareOf = (amount: number, ppm: number): number => Number((BigInt(amount) * BigInt(ppm)) / BigInt(WHOLE))

interface Raise {
  readonly control: ControlClass
  /** asked, of every month, and added for this one already; fen without VAT */
  readonly asked: number
  readonly base: number
  readonly raised: number
}

/**
 * A higher quota of digital invoices for one month (数电发票额度调整), fen. Never more than asked; what is asked in parts counts together.
 * @source 国家税务总局公告2024年第11号 第六条 (from 2024-12-01): the quota is changed on request after a check; the shares are proposals, see `gradedControl`
 */
export function raiseVerdict({ control, asked, base, raised }: Raise): Verdict {
  const isAbove = asked > shareOf(base, gradedControl.roomAtOnce) - raised
  if (control === 'normal') {
    return isAbove ? { kind: 'clerk', most: asked, rules: ['aboveBase'] } : { kind: 'full', given: asked, rules: ['full'] }
  }
  const measure = raiseMeasure({ asked, base, raised })
  // What a normal business waits for a clerk with, a restrained one does not have at once.
  return control === 'low' && isAbove ? { kind: 'clerk', most: measure.part, rules: ['lowHalf', 'aboveBase'] } : restrained(control, measure)
}

interface PaperOrder {
  readonly control: ControlClass
  readonly asked: number
  /** what may be held at once, see `paperLimit` */
  readonly limit: number
  /** held and not used */
  readonly taken: number
}

/**
 * Paper invoices, in sheets (纸质发票领用). That no more than `limit − taken` can be asked for is the caller's to see to.
 * @source graded control as in `gradedControl`, credit grades as in `paperMonths`
 */
export const paperVerdict = ({ control, ...order }: PaperOrder): Verdict =>
  control === 'normal' ? { kind: 'full', given: order.asked, rules: ['full'] } : restrained(control, paperMeasure(order))

/** The most a clerk may give of a raise in a class, fen. @source see `raiseVerdict` */
export const mostRaised = ({ control, ...raise }: Raise): number => mostOf(control, raiseMeasure(raise))

/** The most a clerk may give of an order of paper in a class, sheets. @source see `paperVerdict` */
export const mostPaper = ({ control, ...order }: PaperOrder): number => Math.min(mostOf(control, paperMeasure(order)), Math.max(0, order.limit - order.taken))

const raiseMeasure = ({ asked, base, raised }: Omit<Raise, 'control'>): Measure => ({ asked, part: shareOf(asked, gradedControl.low.part), limit: base, taken: raised })

// One sheet cannot be halved.
const paperMeasure = ({ asked, limit, taken }: Omit<PaperOrder, 'control'>): Measure => ({ asked, part: asked - shareOf(asked, WHOLE - gradedControl.low.part), limit, taken })

/** In a high risk the word is a reviewer's. */
export const needsReviewer = (control: ControlClass): boolean => control === 'high'

/** Sheets a business may hold at once: months of use by its credit grade, of what is approved for a month. @source see `paperMonths` */
export const paperLimit = (credit: keyof typeof paperMonths.months, perMonth: number): number => paperMonths.months[credit] * perMonth

/** What to propose that a business orders: its use over the months it may hold, less what it has; without any use a fifth of a month. */
export function suggestedOrder(credit: keyof typeof paperMonths.months, paper: { perMonth: number; usedPerMonth: number; held: number; most: number }): number {
  const wanted = paper.usedPerMonth === 0 ? Math.ceil(paper.perMonth / 5) : paper.usedPerMonth * paperMonths.months[credit]
  return Math.max(0, Math.min(paper.most, wanted - paper.held))
}

interface Measure {
  asked: number
  /** what of it a low risk is given */
  part: number
  limit: number
  taken: number
}

function restrained(control: Exclude<ControlClass, 'normal'>, measure: Measure): Verdict {
  const most = mostOf(control, measure)
  switch (control) {
    case 'low': {
      const { asked, part, limit, taken } = measure
      const given = Math.min(part, Math.max(0, shareOf(limit, gradedControl.low.room) - taken))
      return given > 0 ? { kind: given < asked ? 'capped' : 'full', given, rules: ['lowHalf'] } : { kind: 'clerk', most, rules: ['lowHalf', 'lowUsedUp'] }
    }
    case 'high':
      return most > 0 ? { kind: 'clerk', most, rules: ['highClerk'] } : { kind: 'refused', rules: ['highClerk', 'highUsedUp'] }
    case 'grey':
      return { kind: 'clerk', most, rules: ['grey'] }
    case 'stopped':
      return { kind: 'refused', rules: ['stopped'] }
  }
}

function mostOf(control: ControlClass, { asked, part, limit, taken }: Measure): number {
  switch (control) {
    case 'normal':
    case 'grey':
      return asked
    case 'low':
      return part
    case 'high':
      return Math.min(asked, Math.max(0, shareOf(limit, gradedControl.high.room) - taken))
    case 'stopped':
      return 0
  }
}
