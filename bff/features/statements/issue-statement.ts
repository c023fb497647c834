import type * as api from '#shared/contract/statements'
import { Failure } from '#shared/failure'
import { addMonths, dayIn, instant } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { Month } from '#shared/model/record'
import { requirePerson } from '../../http/require-person'
import type { Caller, OnceUseCase } from '../../http/use-case'
import { newStatementNumber } from '../../platform/documents/certificate-numbers'
import { signStatement } from '../../platform/documents/statements'
import { idNumberOf } from '../../platform/privacy/id-number-of'
import { reveal } from '../../platform/privacy/reveal'
import type { World } from '../../world'
import { kinds } from './kinds'
import type { Asked } from './kinds'
import { MOST_ROWS } from './most-rows'
import { countSince } from './statement-store'
import { toldOf } from './statement-view'

/** Enough for every bank in town, too few to fill the house. */
const MOST_A_DAY = 10
/** The longest span, months. */
const LONGEST = 120

/** What the offices say is asked for before the commit; in it the day's number is counted, a statement is signed and kept. */
export const issueStatement: OnceUseCase<typeof api.issueStatement> = async (world, caller, { body }, commit) => {
  const { hasSpan, build } = kinds[body.kind]
  const asked: Asked = { ...(await askerOf(world, caller)), ...(hasSpan ? spanOf(body, dayIn(world.now())) : {}) }
  const content = await build(world, asked)
  if (!content) {
    throw new Failure('statement.nothing')
  }
  if (content.rows.length > MOST_ROWS) {
    throw new Failure('request.invalid', { fields: { from: 'month.span' } })
  }
  const id = world.newId()
  const desk = { keys: world.keys, signer: world.signer, now: world.now, publicBase: world.config.publicBase }
  return commit(async (trx) => {
    const number = newStatementNumber(asked.today)
    if ((await countSince(trx, asked.personId, startOf(asked.today))) >= MOST_A_DAY) {
      throw new Failure('statement.too_many')
    }
    const { issuedAt, verifyCode, qr } = await signStatement(trx, desk, { id, number, personId: asked.personId, content })
    return { statement: { ...toldOf(number, content, 'valid'), issuedAt: instant(issuedAt), verifyCode, qr } }
  })
}

async function askerOf(world: World, caller: Caller): Promise<Asked> {
  const person = requirePerson(caller)
  const log = { actor: caller.accountId, purpose: 'statement.issue', traceId: caller.traceId }
  const [idNumber, holder] = await Promise.all([
    idNumberOf(world, person, log),
    reveal(world.db, world.keys, { table: 'person', column: 'name', row: person.id }, person.nameSealed, { id: world.newId(), at: new Date(world.now()), personId: person.id, ...log }),
  ])
  return { accountId: caller.accountId, traceId: caller.traceId, personId: person.id, idNumber, holder, today: dayIn(world.now()) }
}

/** @throws Failure `request.invalid` for a span that is missing, ends before it begins, has not begun or is too long */
function spanOf({ from, to }: { from?: Month | undefined; to?: Month | undefined }, today: Day): { from: Month; to: Month } {
  const wrong = (field: 'from' | 'to', code: string): Failure => new Failure('request.invalid', { fields: { [field]: code } })
  if (from === undefined || to === undefined) {
    throw wrong(from === undefined ? 'from' : 'to', 'missing')
  }
  if (to < from) {
    throw wrong('to', 'month.order')
  }
  if (to > today.slice(0, 7)) {
    throw wrong('to', 'month.future')
  }
  if (addMonths(`${from}-01` as Day, LONGEST).slice(0, 7) <= to) {
    throw wrong('from', 'month.span')
  }
  return { from, to }
}

/** The first instant of a day in Chongqing. */
const startOf = (day: Day): Date => new Date(Date.parse(`${day}T00:00:00Z`) - 8 * 3_600_000)
