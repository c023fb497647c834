import type { Assessment } from '#shared/model/assessment'
import type { Filing } from '#shared/model/filing'
import type { Fen } from '#shared/model/money'
import { yuan } from '#shared/model/money'
import { placeOf } from '../state/price-place'
import { taxesText } from '../text/taxes'

interface Priced {
  filing: Pick<Filing, 'deal' | 'dispute'>
  assessment?: Pick<Assessment, 'floor' | 'high' | 'priceAccepted'> | undefined
  priceUsed?: 'declared' | 'assessed' | undefined
}

/** Which price counts, in two lines. */
export function priceWords({ filing: { deal, dispute }, assessment, priceUsed }: Priced): { title: string; note: string } {
  if (assessment === undefined) {
    return { title: taxesText.noAssessmentTitle, note: taxesText.noAssessmentNote }
  }
  if (priceUsed === 'assessed') {
    return { title: taxesText.belowTitle, note: (dispute ? taxesText.belowHeld : taxesText.belowNote)(yuan(assessment.floor)) }
  }
  if (assessment.priceAccepted) {
    return { title: taxesText.acceptedTitle, note: taxesText.withinNote(yuan(deal.price)) }
  }
  const inside = placeOf(assessment, deal.price) === 'inside'
  return { title: inside ? taxesText.withinTitle : taxesText.declaredTitle, note: taxesText.withinNote(yuan(deal.price)) }
}

interface Next {
  label: string
  kind: 'primary' | 'secondary'
  page: `/${string}`
  whyNot?: string
}

/** Where the tax sheet leads: to signing when that is one's turn, else to what is. While the price is disputed nobody's turn comes. */
export function nextStep({ id, todo, dispute, parties }: Pick<Filing, 'id' | 'todo' | 'dispute' | 'parties'>, total: Fen | undefined): Next {
  const at = (name: string): `/${string}` => `/existing-home/pages/${name}/index?id=${id}`
  const held = dispute !== undefined && parties.some(({ you, progress }) => you && progress === 'confirmed')
  if (todo === 'sign' || held) {
    return { label: total === undefined ? taxesText.actUnknown : taxesText.act, kind: 'primary', page: at('sign'), ...(held ? { whyNot: taxesText.whyNotDisputed } : {}) }
  }
  return todo === 'confirm'
    ? { label: taxesText.actFacts, kind: 'primary', page: at('facts') }
    : { label: taxesText.actHub, kind: 'secondary', page: at('filing') }
}
