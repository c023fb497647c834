import * as v from 'valibot'
import type { Keep } from './keep'
import { headerOf } from './transport'
import type { Answer, Send, Sent } from './transport'

const Kept = v.object({ version: v.string(), etag: v.string(), data: v.looseObject({}) })
type Kept = v.InferOutput<typeof Kept>

interface Parts {
  send: Send
  storage: Keep
  /** of the program: what another one kept is not looked at */
  version: string
}

export interface Snapshots {
  /** Asks for what is the same for everybody; what is here already is not sent again, only when it was so. */
  ask: (sent: Sent) => Promise<Answer>
  /** The last answer to the question of this address, as it came. */
  last: (url: string) => unknown
}

/** Answers to so many questions are kept, those asked last. */
const MOST = 12
const KEY = 'snapshots'
const keyOf = (url: string): string => `snapshot ${url}`

/** Answers of snapshot routes: nothing personal is in them, so the phone keeps the newest, for the next question and for where there is no network. */
export function createSnapshots({ send, storage, version }: Parts): Snapshots {
  const held = new Map<string, Kept>()
  const stored = v.safeParse(v.array(v.string()), storage.read(KEY))
  let urls: readonly string[] = stored.success ? stored.output : []

  function find(url: string): Kept | undefined {
    const parsed = v.safeParse(Kept, held.get(url) ?? storage.read(keyOf(url)))
    return parsed.success && parsed.output.version === version ? parsed.output : undefined
  }
  function keep(url: string, kept: Kept): void {
    held.set(url, kept)
    attempt(() => storage.write(keyOf(url), kept))
  }
  function noteAsked(url: string): void {
    if (urls[0] === url) {
      return
    }
    const all = [url, ...urls.filter((each) => each !== url)]
    all.slice(MOST).forEach((old) => (held.delete(old), attempt(() => storage.drop(keyOf(old)))))
    urls = all.slice(0, MOST)
    attempt(() => storage.write(KEY, urls))
  }

  return {
    async ask(sent) {
      const before = find(sent.url)
      const answer = await send(before ? { ...sent, header: { ...sent.header, 'If-None-Match': before.etag } } : sent)
      if (answer.status === 304 && before) {
        const asOf = headerOf(answer.header, 'x-as-of')
        const kept = asOf === undefined ? before : { ...before, data: { ...before.data, asOf } }
        // In storage the older time stands until the content changes: a write every few seconds would be for nothing.
        held.set(sent.url, kept)
        noteAsked(sent.url)
        return { ...answer, status: 200, data: kept.data }
      }
      const [etag, data] = [headerOf(answer.header, 'etag'), v.safeParse(Kept.entries.data, answer.data)]
      if (answer.status === 200 && etag !== undefined && data.success) {
        keep(sent.url, { version, etag, data: data.output })
        noteAsked(sent.url)
      }
      return answer
    },
    last: (url) => find(url)?.data,
  }
}

/** A phone without room keeps nothing; the answer is there all the same. */
function attempt(run: () => void): void {
  try {
    run()
  } catch {
    // Nothing to do about it, and nothing depends on it.
  }
}
