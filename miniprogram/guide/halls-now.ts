import type { Hall } from '#shared/model/hall'
import type { ItemLine } from '#shared/model/guide'

/** `open`: how many halls can do it at this moment; none: when the first opens, where that is known. */
interface HallsNow {
  open: number
  opensAt: string | undefined
}

/** Which halls have a window open for an item now. */
export function hallsNow(halls: readonly Hall[], group: ItemLine['group']): HallsNow {
  const doing = ({ isOpen, disruption, queues }: Hall): boolean => isOpen && !disruption && queues.some((queue) => queue.group === group && queue.windows > 0)
  const open = halls.filter(doing).length
  const [first] = halls.flatMap(({ opensAt }) => (opensAt === undefined ? [] : [opensAt as string])).sort()
  return { open, opensAt: open === 0 ? first : undefined }
}
