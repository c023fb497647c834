import { Failure } from '#shared/failure'
import { signText } from '../text/payment'

export interface WayBack {
  label: string
  page: `/${string}`
}

/** Where to go after a refused signature or payment; undefined where trying again is the way. */
export function wayBack(error: unknown, filingId: string): WayBack | undefined {
  if (!(error instanceof Failure)) {
    return undefined
  }
  const { code }: Failure = error
  const at = (name: string): `/${string}` => `/existing-home/pages/${name}/index?id=${filingId}`
  if (code === 'filing.total_changed') {
    return { label: signText.toTaxes, page: at('tax-sheet') }
  }
  if (code === 'filing.changed') {
    return { label: signText.toFacts, page: at('facts') }
  }
  return code === 'filing.step_missing' || code === 'filing.wrong_state' || code === 'filing.price_disputed' ? { label: signText.toHub, page: at('filing') } : undefined
}
