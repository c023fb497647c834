import type { Kysely } from 'kysely'
import { loadConfig } from '../config'
import { openDatabase } from '../platform/db/connect'
import type { Tables } from '../platform/db/tables'
import { countOutbox, listSetAside, replay } from '../platform/outbox/outbox-desk'

const USAGE = `npm run outbox                           what waits, what was sent, what was given up
npm run outbox -- replay ID…              tries these again, refused ones too
npm run outbox -- replay --kind KIND      tries all again that were given up of this kind
`
const LISTED = 50

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** `npm run outbox`: exit 1 when a replay found nothing to put back, 2 when it was not understood. */
async function main([command, ...words]: string[]): Promise<void> {
  const db = openDatabase<Tables>(loadConfig(process.env).databaseUrl, { poolSize: 2 })
  try {
    if (command === undefined) {
      await show(db, Date.now())
    } else if (command === 'replay' && words.length > 0) {
      await putBack(db, words)
    } else {
      process.stdout.write(USAGE)
      process.exitCode = 2
    }
  } finally {
    await db.destroy()
  }
}

async function show(db: Kysely<Tables>, nowMs: number): Promise<void> {
  for (const { kind, state, messages, oldest } of await countOutbox(db)) {
    const dueForMs = nowMs - oldest.getTime()
    const due = dueForMs > 0 ? `the oldest due for ${age(dueForMs)}` : `the next due in ${age(-dueForMs)}`
    say(`${kind.padEnd(24)} ${state.padEnd(8)} ${String(messages).padStart(8)}${state === 'waiting' ? `  ${due}` : ''}`)
  }
  for (const { id, kind, state, attempts, lane, ended_at, last_error } of await listSetAside(db, LISTED)) {
    say(`${id}  ${kind}  ${state} ${ended_at?.toISOString() ?? ''}  tried ${attempts}×${lane === null ? '' : `  lane ${lane}`}  ${last_error ?? ''}`)
  }
}

async function putBack(db: Kysely<Tables>, words: string[]): Promise<void> {
  const [first, kind] = words
  const which = first === '--kind' ? { kind: kind ?? '' } : { ids: words }
  const count = await replay(db, which, new Date())
  say(`${count} put back${'ids' in which ? ` of ${which.ids.length}` : ` of kind ${which.kind}`}`)
  process.exitCode = count === 0 ? 1 : 0
}

/** 90 s, 12 min, 3 h, 2 d */
function age(ms: number): string {
  const steps = [['s', 1000, 120], ['min', 60_000, 120], ['h', 3_600_000, 48], ['d', 86_400_000, Infinity]] as const
  const [unit, size] = steps.find(([, each, limit]) => ms < each * limit) ?? steps[3]
  return `${Math.floor(ms / size)} ${unit}`
}

void main(process.argv.slice(2))
