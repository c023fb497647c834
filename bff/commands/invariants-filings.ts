import { setTimeout as sleep } from 'node:timers/promises'
import { ifOpens } from './if-opens'
import type { Invariant } from './invariant'
import { readFilingFile } from './invariants-filing-file'
import type { Audited, FilingRow } from './invariants-filing-file'
import { filingRules } from './invariants-filing-rules'

const PAGE = 200
const AT_ONCE = 4
const NAMED = 10
const SECOND_LOOK_MS = 200

const OPENS = 'every filing opens with our keys'

/** The invariants of filings: each filing is read once for all of them. */
export function filingInvariants(audited: Audited): Invariant[] {
  let scan: Promise<Map<string, string[]>> | undefined
  const found = (): Promise<Map<string, string[]>> => (scan ??= scanFilings(audited))
  return [OPENS, ...filingRules.map(({ name }) => name)].map((name) => ({ name, offenders: async () => (await found()).get(name) ?? [] }))
}

async function scanFilings(audited: Audited): Promise<Map<string, string[]>> {
  const offenders = new Map<string, string[]>()
  for (let after: string | undefined = ''; after !== undefined; ) {
    const rows = await listRows(audited, after)
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      await Promise.all(rows.slice(from, from + AT_ONCE).map((row) => checkOne(audited, row, offenders)))
    }
    after = rows.length < PAGE ? undefined : rows.at(-1)?.id
  }
  return offenders
}

async function listRows({ db }: Audited, after: string): Promise<FilingRow[]> {
  const rows = await filingRows(db).where('f.id', '>', after).orderBy('f.id').limit(PAGE).execute()
  return rows.map(toRow)
}

const filingRows = (db: Audited['db']) =>
  db.selectFrom('filing as g').innerJoin('case_file as f', 'f.id', 'g.case_id').select(['f.id', 'g.title_key', 'f.moved_at'])

const toRow = ({ id, title_key: titleKey, moved_at: movedAt }: { id: string; title_key: string | null; moved_at: Date }): FilingRow => ({ id, titleKey, movedAt })

/** A filing may change while it is read: what is broken is still so at a second look. */
async function checkOne(audited: Audited, row: FilingRow, offenders: Map<string, string[]>): Promise<void> {
  if ((await brokenBy(audited, row)).length === 0) {
    return
  }
  await sleep(SECOND_LOOK_MS)
  const again = toRow(await filingRows(audited.db).where('f.id', '=', row.id).executeTakeFirstOrThrow())
  for (const name of await brokenBy(audited, again)) {
    const named = offenders.get(name) ?? []
    offenders.set(name, named.length < NAMED ? [...named, row.id] : named)
  }
}

/** Names of the invariants that a filing breaks. */
async function brokenBy(audited: Audited, row: FilingRow): Promise<string[]> {
  const file = await ifOpens(() => readFilingFile(audited, row))
  return file === undefined ? [OPENS] : filingRules.filter(({ holds }) => !holds(file, audited)).map(({ name }) => name)
}
