import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import * as v from 'valibot'
import { Day } from '#shared/model/day'
import { Agent, Arrear, GradeA, SeriousCase, TaxpayerState } from '#shared/model/public-list'
import type { Core } from './connect'
import { cursorOf, endOf, placeOf, seekOf } from './publicity-keys'
import type { PublicityTables } from './publicity-tables'
import { readRow } from './read-row'

/** Which page of a public list: so many of those behind `after`, where the page before ended. */
interface Page {
  after: string | undefined
  limit: number
}
type Named = Page & { name: string }

/** A page; `next`: where it ended, if there is more. */
export interface Listed<Item> {
  items: Item[]
  next?: string
}

interface List {
  table: keyof PublicityTables
  /** what rows are told apart by; each index ends with it */
  key: 'id' | 'code' | 'licence'
  /** column as it is called here, by column as it is called there */
  columns: readonly string[]
}

type Where = RawBuilder<boolean>

/** Unified code of a business; 15 to 20 signs, as older numbers were. */
const CODES = /^[0-9A-Z]{15,20}$/

const STATES: List = { table: 'taxpayer_state', key: 'code', columns: ['code', 'name', 'payer', 'payer_since as payerSince', 'state', 'state_since as stateSince', 'office'] }
const ARREARS: List = { table: 'arrear', key: 'id', columns: ['id', 'name', 'code', 'tax', 'balance', 'recent', 'published_on as publishedOn', 'office'] }
const CASES: List = {
  table: 'serious_case', key: 'id',
  columns: ['id', 'name', 'code', 'breach', 'facts', 'decision', 'decided_on as decidedOn', 'published_on as publishedOn', 'expires_on as expiresOn', 'office'],
}
const AGENTS: List = {
  table: 'agent', key: 'licence',
  columns: ['licence', 'name', 'kind', 'score', 'grade', 'listed_on as listedOn', 'struck_off_on as struckOffOn', 'district'],
}
const GRADES: List = { table: 'grade_a', key: 'code', columns: ['code', 'name', 'district'] }
const LICENCE = /^\d{10}$/

/** Nobody struck it off: the column is empty, the field is not there. */
const AgentRow = v.pipe(
  v.object({ ...Agent.entries, struckOffOn: v.nullable(Day) }),
  v.transform(({ struckOffOn, ...agent }): Agent => (struckOffOn === null ? agent : { ...agent, struckOffOn })),
)

/**
 * Businesses of this name or code with what the register says of them.
 * @throws Failure `core.unavailable`, as every function here
 */
export const taxpayerStates = (core: Core, page: Named): Promise<Listed<TaxpayerState>> => named(core, STATES, TaxpayerState, page)

/** Arrears of whoever has this name or code; `district`: only there. */
export const arrearsOf = (core: Core, { district, ...page }: Named & { district: string | undefined }): Promise<Listed<Arrear>> =>
  named(core, ARREARS, Arrear, page, district === undefined ? [] : [sql`district_code = ${district}`])

/** Arrears of a district, or of all, as they were published, the newest first. */
export function publishedArrears(core: Core, { district, after, limit }: Page & { district: string | undefined }): Promise<Listed<Arrear>> {
  const behind = after === undefined ? [] : [sql<boolean>`id < ${placeOf(after).key}`]
  const wheres = [...(district === undefined ? [] : [sql<boolean>`district_code = ${district}`]), ...behind]
  return pageOf(core, ARREARS, Arrear, { wheres, order: sql`id desc`, limit })
}

/** Cases that are published on a day. */
export const seriousCases = (core: Core, { day, ...page }: Named & { day: Day }): Promise<Listed<SeriousCase>> =>
  named(core, CASES, SeriousCase, page, [sql`published_on <= ${day} and expires_on > ${day}`])

/** Agents of this name, code or licence, those struck off too. */
export async function agentsCalled(core: Core, page: Named): Promise<Listed<Agent>> {
  const licence = page.name.replace(/\s/g, '')
  if (LICENCE.test(licence)) {
    return pageOf(core, AGENTS, AgentRow, { wheres: [sql`licence = ${licence}`], order: sql`licence`, limit: 1 })
  }
  return named(core, AGENTS, AgentRow, page)
}

/** Those graded A in a year, by name; without a name all of them. */
export function gradedA(core: Core, { year, name, after, limit }: Page & { year: number; name: string | undefined }): Promise<Listed<GradeA>> {
  const inYear = sql<boolean>`year = ${year}`
  if (name !== undefined) {
    return named(core, GRADES, GradeA, { name, after, limit }, [inYear])
  }
  return pageOf(core, GRADES, GradeA, { wheres: [inYear, ...(after === undefined ? [] : [sql<boolean>`code > ${placeOf(after).key}`])], order: sql`code`, limit })
}

/** Along the index of what is sought, so that a search never reads more than it answers. */
function named<Schema extends v.GenericSchema>(core: Core, list: List, schema: Schema, { name, after, limit }: Named, also: readonly Where[] = []): Promise<Listed<v.InferOutput<Schema>>> {
  const seek = seekOf(name, CODES)
  const key = sql.ref(list.key)
  const last = after === undefined ? undefined : placeOf(after)
  if (seek.by === 'code') {
    return pageOf(core, list, schema, { wheres: [sql`code = ${seek.code}`, ...also, ...(last ? [sql<boolean>`${key} > ${last.key}`] : [])], order: key, limit })
  }
  const by = sql.ref(seek.by)
  const behind = last ? [sql<boolean>`(${by} > ${last.at} or (${by} = ${last.at} and ${key} > ${last.key}))`] : []
  const wheres = [...also, sql<boolean>`${by} >= ${seek.begins} and ${by} < ${endOf(seek.begins)}`, ...behind]
  return pageOf(core, list, schema, { wheres, by: seek.by, order: sql`${by}, ${key}`, limit })
}

interface Asked {
  wheres: readonly Where[]
  /** the column a page is turned by, before the key */
  by?: string
  order: RawBuilder<unknown>
  limit: number
}

/** The lists differ in their columns only, and what comes is read by its schema: one table's type stands for all. */
async function pageOf<Schema extends v.GenericSchema>(core: Core, { table, key, columns }: List, schema: Schema, { wheres, by, order, limit }: Asked): Promise<Listed<v.InferOutput<Schema>>> {
  const rows = await core.guards.publicity(() =>
    core.publicity
      .selectFrom(table as 'arrear')
      .select([...columns, `${key} as key_shown`, ...(by === undefined ? [] : [`${by} as sought_shown`])] as ['id'])
      .where((eb) => eb.and([...wheres]))
      .orderBy(order)
      .limit(limit + 1)
      .execute(),
  )
  const last = rows[limit - 1] as unknown as { key_shown: string; sought_shown?: string } | undefined
  const items = rows.slice(0, limit).map((row) => readRow('publicity', schema, row))
  return rows.length > limit && last ? { items, next: cursorOf({ key: last.key_shown, at: last.sought_shown ?? '' }) } : { items }
}
