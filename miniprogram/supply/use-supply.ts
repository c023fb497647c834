import { readSupply } from '#shared/contract/businesses'
import type { ReplyOf } from '#shared/contract/route'
import { call } from '../api/call'
import { useActing, whileActing } from '../state/acting'
import type { ActingFor } from '../state/acting'
import { useLoaded } from '../state/use-loaded'
import type { LoadState } from '../ui/loaded'

/** All about the invoices of one business. */
export type Supply = ReplyOf<typeof readSupply>

interface Loading {
  /** absent: nobody was chosen yet, or the role is gone */
  acting: ActingFor | undefined
  state: LoadState<Supply>
  again: () => void
}

/** The invoices of the business one acts for. */
export function useSupply(): Loading {
  const acting = useActing()
  const found = useLoaded(() => (acting === undefined ? Promise.resolve(undefined) : whileActing(acting, () => call(readSupply, { params: { code: acting.code } }))))
  return { acting, state: ofBusiness(found.state, acting), again: () => void found.reload() }
}

/** What was loaded for another business is nothing to look at. */
function ofBusiness(state: LoadState<Supply | undefined>, acting: ActingFor | undefined): LoadState<Supply> {
  if (state.kind !== 'ready') {
    return state
  }
  const { value } = state
  return value !== undefined && value.business.code === acting?.code ? { ...state, value } : { kind: 'loading' }
}
