import type { Transaction } from 'kysely'
import type { Control } from '#shared/model/supply'
import type { RegisteredTaxpayer } from '../../adapters/core/taxpayers'
import { runAgain } from '../../platform/db/connect'
import type { Tables } from '../../platform/db/tables'
import { peopleOf } from '../../platform/invoices/people-of'
import { tell } from '../../platform/notices/tell'
import type { World } from '../../world'

type Business = Pick<RegisteredTaxpayer, 'code' | 'name'>

const CLASS_NAMES: Record<Control['class'], string> = { normal: '正常', low: '低风险，有限管', high: '高风险，严格控', grey: '灰名单，人工核', stopped: '停供' }
const CREDIT_REASON = (credit: string): string => `纳税信用等级是 ${credit} 级`

/**
 * Whoever acts for a business is told of the class it is in: when it is first looked at and restrained, and each time it changes.
 * @throws Failure `core.unavailable`
 */
export async function noteControl(world: World, business: Business, control: Control): Promise<void> {
  const told = await world.db.selectFrom('control_told').select('class').where('business_code', '=', business.code).executeTakeFirst()
  if (told?.class === control.class) {
    return
  }
  const people = told === undefined && control.class === 'normal' ? [] : await peopleOf(world, business.code)
  const at = new Date(world.now())
  await runAgain(() =>
    world.db.transaction().execute(async (trx) => {
      if (await keepClass(trx, { code: business.code, was: told?.class, now: control.class, at })) {
        await tellPeople(trx, world, { business, control, people, at })
      }
    }),
  )
  world.nudge()
}

/** False: somebody else noted it at this very moment, and has told it. */
async function keepClass(trx: Transaction<Tables>, change: { code: string; was: string | undefined; now: string; at: Date }): Promise<boolean> {
  const { code, was, now, at } = change
  if (was === undefined) {
    const added = await trx.insertInto('control_told').ignore().values({ business_code: code, class: now, told_at: at }).executeTakeFirst()
    return added.numInsertedOrUpdatedRows === 1n
  }
  const changed = await trx.updateTable('control_told').set({ class: now, told_at: at }).where('business_code', '=', code).where('class', '=', was).executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

async function tellPeople(trx: Transaction<Tables>, world: World, news: { business: Business; control: Control; people: readonly string[]; at: Date }): Promise<void> {
  const { business, control, people, at } = news
  const notice = noticeOf(business, control)
  await tell(trx, world, people.map((personId) => ({ personId, event: `control/${business.code}/${at.getTime()}`, ...notice })))
}

/** Ends by itself on a day only when each of its reasons does. */
function noticeOf({ name: business }: Business, { class: to, credit, reasons }: Control): { template: string; fields: Record<string, string> } {
  if (to === 'normal') {
    return { template: 'control.normal', fields: { business } }
  }
  const reason = reasons.length === 0 ? CREDIT_REASON(credit) : reasons.map(({ detail }) => detail).join('；')
  const fields = { business, control: CLASS_NAMES[to], reason }
  const until = reasons.map((one) => one.until).sort().at(-1)
  const endsAlone = until !== undefined && reasons.every((one) => one.until !== undefined) && credit !== 'C' && credit !== 'D'
  return endsAlone ? { template: 'control.changed-until', fields: { ...fields, until } } : { template: 'control.changed', fields }
}
