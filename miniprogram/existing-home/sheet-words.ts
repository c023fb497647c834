import type { Assessment } from '#shared/model/assessment'
import type { Filing } from '#shared/model/filing'
import type { Fen } from '#shared/model/money'
import { yuan } from '#shared/model/money'
import type { assessmentText} from '../text/taxes';
import { taxesText } from '../text/taxes'

interface Priced {
  filing: Pick<Filing, 'deal'>
  assessment?: Pick<Assessment, 'floor' | 'high'> | undefined
  priceUsed?: 'declared' | 'assessed' | undefined
}

/** Which price counts, in two lines. */
export function priceWords({ filing: { deal }, assessment, priceUsed }: Priced): { title: string; note: string } {
  if (assessment === undefined) {
    return { title: taxesText.noAssessmentTitle, note: taxesText.noAssessmentNote }
  }
  if (priceUsed === 'assessed') {
    return { title: taxesText.belowTitle, note: taxesText.belowNote(yuan(assessment.floor)) }
  }
  const inside = placeOf(assessment, deal.price) === 'inside'
  return { title: inside ? taxesText.withinTitle : taxesText.declaredTitle, note: taxesText.withinNote(yuan(deal.price)) }
}

type Place = keyof typeof assessmentText.places

/** Where the price stands against the interval. */
export function placeOf({ floor, high }: Pick<Assessment, 'floor' | 'high'>, price: Fen): Place {
  return price < floor ? 'below' : price > high ? 'above' : 'inside'
}

interface Next {
  label: string
  kind: 'primary' | 'secondary'
  page: `/${string}`
}

/** Where the tax sheet leads: to signing when that is one's turn, else to what is. */
export function nextStep({ id, todo }: Pick<Filing, 'id' | 'todo'>, total: Fen | undefined): Next {
  const at = (name: string): `/${string}` => `/existing-home/pages/${name}/index?id=${id}`
  if (todo === 'sign') {
    return { label: total === undefined ? taxesText.actUnknown : taxesText.act, kind: 'primary', page: at('sign') }
  }
  return todo === 'confirm'
    ? { label: taxesText.actFacts, kind: 'primary', page: at('facts') }
    : { label: taxesText.actHub, kind: 'secondary', page: at('filing') }
}
