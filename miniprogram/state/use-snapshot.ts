import type { CallInput, ReplyOf, Route } from '#shared/contract/route'
import { call, last } from '../api/call'
import { useLoaded } from './use-loaded'
import type { Known, Loading } from './use-loaded'

/** Loads a snapshot route; where nobody answers the page shows the last answer this phone had, with its time. */
export const useSnapshot = <R extends Route>(route: R, input: CallInput<R>): Loading<ReplyOf<R>> =>
  useLoaded(() => call(route, input), () => lastKnown(route, input))

/** The last answer this phone had to a snapshot route, for a page that loads several things at once. */
export function lastKnown<R extends Route>(route: R, input: CallInput<R>): Known<ReplyOf<R>> | undefined {
  const value = last(route, input)
  const at = Date.parse((value as { asOf?: string } | undefined)?.asOf ?? '')
  return value === undefined || Number.isNaN(at) ? undefined : { value, at }
}
