import type * as api from '#shared/contract/halls'
import type { ReplyIn } from '#shared/contract/route'
import { instant } from '#shared/model/day'
import { queueRules } from '../../platform/halls/queue-rules'
import type { World } from '../../world'

const SOURCE = '渝税通排队规则'

export function readQueueRules(world: World): ReplyIn<typeof api.readQueueRules> {
  const { version, since, rules } = queueRules
  return {
    version,
    since,
    rules: Object.entries(rules).map(([id, { value, unit, text }]) => ({ id, value, unit, text: text.replaceAll('{value}', String(value)) })),
    asOf: instant(world.now()),
    source: SOURCE,
  }
}
