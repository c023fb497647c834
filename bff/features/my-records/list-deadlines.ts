import type * as api from '#shared/contract/my-records'
import { Failure } from '#shared/failure'
import type { ReplyIn } from '#shared/contract/route'
import { dayIn, daysBetween, instant } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { Deadline, Month } from '#shared/model/record'
import { incomesOf } from '../../adapters/core/income'
import { openBillsOf } from '../../adapters/core/levy-payments'
import { businessesOf } from '../../adapters/core/taxpayers'
import { nextSettlement, nextVatReturn } from '../../engines/law/filing-days'
import type { UseCase } from '../../http/use-case'
import type { World } from '../../world'
import { askerOf } from './asker'
import { knownBills, waitingCases } from './deadline-store'

type Silent = ReplyIn<typeof api.listDeadlines>['silent'][number]

/** Everything one has to do, with its day. What an office did not answer is named, so that a short list is not taken for a whole one. */
export const listDeadlines: UseCase<typeof api.listDeadlines> = async (world, caller) => {
  const { personId, idNumber } = await askerOf(world, caller, 'records.deadlines')
  const today = dayIn(world.now())
  const silent: Silent[] = []
  const heard = (office: Silent, asked: Promise<Deadline[]>): Promise<Deadline[]> =>
    asked.catch((error: unknown) => {
      // Named in the answer instead of thrown: the rest of it is good without.
      if (error instanceof Failure && error.code === 'core.unavailable') {
        silent.push(office)
        return []
      }
      throw error
    })
  const found = await Promise.all([
    cases(world, personId, today),
    heard('levy', bills(world, idNumber, today)),
    heard('businesses', vatReturns(world, idNumber, today)),
    heard('income', settlement(world, idNumber, today)),
  ])
  return { items: found.flat().sort(nearestFirst), silent: silent.sort(), asOf: instant(world.now()), source: '办件、申报征收、税务登记、税法' }
}

const nearestFirst = (a: Deadline, b: Deadline): number => (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity) || (a.id < b.id ? -1 : 1)

async function cases({ db, keys }: World, personId: string, today: Day): Promise<Deadline[]> {
  const waiting = await waitingCases(db, keys, personId)
  return waiting.map((one) => ({ kind: 'case', id: one.caseId, ...one, ...(one.dueOn === undefined ? {} : { daysLeft: daysBetween(today, one.dueOn) }) }))
}

async function bills({ core, db }: World, idNumber: string, today: Day): Promise<Deadline[]> {
  const open = await openBillsOf(core, idNumber)
  const ours = await knownBills(db, open.map(({ id }) => id))
  return open.flatMap(({ id, amount, dueOn, taxes: [first] }) => {
    if (ours.has(id) || dueOn === undefined || first === undefined) {
      return []
    }
    return [{ kind: 'bill' as const, id, tax: first.tax, ...(first.subject === null ? {} : { subject: first.subject }), dueOn, daysLeft: daysBetween(today, dueOn), amount }]
  })
}

async function vatReturns({ core }: World, idNumber: string, today: Day): Promise<Deadline[]> {
  const businesses = await businessesOf(core, idNumber)
  return businesses.map(({ code, name, payer }) => {
    const { from, to, opensOn, dueOn, law } = nextVatReturn(today, payer)
    return { kind: 'vatReturn', id: `vat-${code}-${from}`, business: name, from: monthOf(from), to: monthOf(to), opensOn, dueOn, daysLeft: daysBetween(today, dueOn), law }
  })
}

/** Whoever had income in the year that is settled. */
async function settlement({ core }: World, idNumber: string, today: Day): Promise<Deadline[]> {
  const { year, opensOn, dueOn, law } = nextSettlement(today)
  const income = await incomesOf(core, { taxpayer: idNumber, from: `${year}-01` as Month, to: `${year}-12` as Month, limit: 1 })
  return income.length === 0 ? [] : [{ kind: 'settlement', id: `settlement-${year}`, year, opensOn, dueOn, daysLeft: daysBetween(today, dueOn), law }]
}

const monthOf = (day: Day): Month => day.slice(0, 7) as Month
