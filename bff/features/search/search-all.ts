import type * as api from '#shared/contract/search'
import { instant } from '#shared/model/day'
import type { Hit } from '#shared/model/search'
import type { UseCase } from '../../http/use-case'
import { findHalls } from './find-halls'
import { knowledgeOf } from './knowledge'
import { SEARCH_SOURCE } from './search-source'
import type { Found } from './search-index'

const MOST = 20
/** What fits by less than this share of the best is rather a guess; beside the very words a fair fit still is none. */
const SHARE = 0.4
const FAIR = 0.3

/** Everything that fits the words, best first. Neither words nor asker are kept or logged. */
export const searchAll: UseCase<typeof api.searchAll> = async (world, _caller, { query: { q } }) => {
  const found = knowledgeOf(world).find(q, MOST)
  const all = [...found.map((one) => ({ hit: hitOf(one), fit: one.fit })), ...(await findHalls(world, q))]
  all.sort((one, other) => other.fit - one.fit)
  const least = Math.min(FAIR, SHARE * (all[0]?.fit ?? 0))
  const hits = all.filter(({ fit }) => fit >= least).slice(0, MOST).map(({ hit }) => hit)
  return { hits, asOf: instant(world.now()), source: SEARCH_SOURCE }
}

function hitOf({ entry: { kind, id, title, note, page, words }, phrase }: Found): Hit {
  const why = words.includes(phrase) && !title.includes(phrase) && kind !== 'law' && kind !== 'answer' ? phrase : undefined
  return { kind, id, title, note, page, ...(why === undefined ? {} : { why }) }
}
