import { createHash } from 'node:crypto'

/** One link as it is hashed. Times are ISO text, facts the stored JSON text. */
export interface Link {
  caseId: string
  seq: number
  kind: string
  actor: string
  state: string
  facts: string
  at: string
}

export const START = '0'.repeat(64)

/** `SHA-256(previous hash ‖ canonical JSON)`: a changed, dropped or swapped link breaks every later one. */
export function linkHash(previous: string, link: Link): string {
  const canonical = JSON.stringify([link.caseId, link.seq, link.kind, link.actor, link.state, link.facts, link.at])
  return createHash('sha256').update(previous).update(canonical).digest('hex')
}

/** The first sequence number at which a chain does not hold; undefined when all of it does. */
export function firstBreak(links: readonly (Link & { prevHash: string; hash: string })[]): number | undefined {
  let previous = START
  for (const [at, link] of links.entries()) {
    if (link.seq !== at + 1 || link.prevHash !== previous || link.hash !== linkHash(previous, link)) {
      return at + 1
    }
    previous = link.hash
  }
  return undefined
}
