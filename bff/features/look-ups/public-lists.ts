import { dayIn, instant } from '#shared/model/day'
import type { Instant } from '#shared/model/day'
import type { World } from '../../world'

/** Lines of a public list a page. */
export const PAGE = 20

interface Said {
  asOf: Instant
  source: string
}

/** When the list was looked at, and who publishes it. */
export const saidBy = ({ now }: Pick<World, 'now'>, source: string): Said => ({ asOf: instant(now()), source })

/** The day by which what is published is published. */
export const today = ({ now }: Pick<World, 'now'>) => dayIn(now())
