import type * as api from '#shared/contract/outlets-desk'
import type { UseCase } from '../../http/use-case'
import { itemView } from './catalogue'
import { searchCatalogue } from './item-search'

/** Letting needs its months and special kinds their own errand: neither is for a counter. */
export const listCounterItems: UseCase<typeof api.listCounterItems> = (_world, _caller, { query: { words } }) =>
  Promise.resolve({ items: searchCatalogue(words ?? '').filter(({ deal, refused }) => deal === 'goodsOrServices' && !refused).map(itemView) })
