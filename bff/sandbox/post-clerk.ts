import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { instant } from '#shared/model/day'
import { startClerk } from './start-clerk'

/** A letter as it lay in somebody's letter box. */
export interface PostedLetter {
  at: number
  id: string
  name: string
  address: string
  state: 'printed' | 'posted' | 'served' | 'returned'
}

export interface PostClerk {
  journal: () => PostedLetter[]
  /** one round at once, whatever the age of the letters: those printed are posted, those posted are served */
  work: () => void
  /** letters to this name come back */
  returnTo: (name: string) => void
  stop: () => Promise<void>
}

interface Options {
  folder: string
  now: () => number
  /** how long each of the two ways takes; undefined: nothing happens by itself */
  everyMs?: number
}

/** Plays printing house and post: a letter is posted, then served or brought back, and each receipt is written beside it. */
export function startPostClerk({ folder, now, everyMs }: Options): PostClerk {
  mkdirSync(folder, { recursive: true })
  const returned = new Set<string>()
  const work = (before: number): void => {
    for (const letter of lettersIn(folder)) {
      if (letter.at <= before && (letter.state === 'printed' || letter.state === 'posted')) {
        writeReceipt(folder, letter.id, letter.state === 'printed' ? 'posted' : returned.has(letter.name) ? 'returned' : 'served', now())
      }
    }
  }
  const clerk = everyMs === undefined ? undefined : startClerk((before) => Promise.resolve(work(before.getTime())), { afterMs: everyMs, everyMs })
  return {
    journal: () => lettersIn(folder),
    work: () => work(Number.POSITIVE_INFINITY),
    returnTo: (name) => void returned.add(name),
    stop: async () => {
      await clerk?.stop()
    },
  }
}

const LETTER = /^([0-9A-Za-z-]+)\.json$/
const STATES = ['returned', 'served', 'posted'] as const

function lettersIn(folder: string): PostedLetter[] {
  return readdirSync(folder).flatMap((file) => {
    const id = LETTER.exec(file)?.[1]
    if (id === undefined) {
      return []
    }
    const { name, address } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { name: string; address: string }
    const receipts = STATES.flatMap((state) => {
      const found = [folder, path.join(folder, 'taken')].map((place) => path.join(place, `${id}.${state}.json`)).find(existsSync)
      return found === undefined ? [] : [{ state, at: statSync(found).mtimeMs }]
    })
    const last = receipts[0] ?? { state: 'printed' as const, at: statSync(path.join(folder, file)).mtimeMs }
    return [{ id, name, address, ...last }]
  })
}

function writeReceipt(folder: string, id: string, state: string, at: number): void {
  const draft = path.join(folder, `${id}.${state}.draft`)
  writeFileSync(draft, JSON.stringify({ at: instant(at) }))
  renameSync(draft, path.join(folder, `${id}.${state}.json`))
}
