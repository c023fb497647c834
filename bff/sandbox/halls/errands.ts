import type { KnownItem } from '../../platform/guide/known-item'
import { createRandom } from '../city/random'
import type { Errand } from './hall-life'

/** What most people come for, by words of the item's name. */
const OFTEN: readonly (readonly [words: RegExp, weight: number])[] = [
  [/存量房|二手房/, 60],
  [/契税/, 25],
  [/代开/, 40],
  [/发票领用|发票领取/, 30],
  [/个人所得税.*(汇算|申报)/, 25],
  [/完税证明|纳税证明|纳税记录/, 25],
  [/登记信息变更|信息确认|注销/, 15],
]
/** Nobody stands at a window for what is an hour's talk in an office. */
const MOST_MINUTES = 30

/** What people come to a hall for: of the guide's items, a few often and most of them seldom. */
export function errandsOf(items: readonly Pick<KnownItem, 'id' | 'name' | 'group' | 'minutes'>[], seed: number): Errand[] {
  const random = createRandom(seed, 'errands')
  return items.map(({ id, name, group, minutes }) => {
    const seldom = 0.3 + random.next() ** 3 * 6
    const often = OFTEN.find(([words]) => words.test(name))?.[1] ?? 0
    return { itemId: id, group, minutes: Math.min(minutes, MOST_MINUTES), weight: seldom + often }
  })
}
