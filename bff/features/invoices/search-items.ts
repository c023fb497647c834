import type * as api from '#shared/contract/invoices'
import type { UseCase } from '../../http/use-case'
import { itemView } from './catalogue'
import { searchCatalogue } from './item-search'

/** Items by everyday words. */
export const searchItems: UseCase<typeof api.searchItems> = (_world, _caller, { query: { words } }) =>
  Promise.resolve({ items: searchCatalogue(words ?? '').map(itemView) })
