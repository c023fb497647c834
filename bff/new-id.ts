import { randomBytes } from 'node:crypto'
import { uuidV7 } from '#shared/model/ids'

/** Twelve bits of each id count within a millisecond; where they begin is left to chance. */
const COUNT = 4096
let lastMs = 0
let count = 0

/** A new id, in order of time; those this process makes within one millisecond, or while its clock goes back, in the order they were made. */
export function newId(): string {
  const random = randomBytes(10)
  const now = Date.now()
  count = now > lastMs ? random.readUInt16BE(0) % (COUNT / 2) : count + 1
  lastMs = Math.max(now, lastMs)
  if (count === COUNT) {
    lastMs += 1
    count = 0
  }
  random.writeUInt16BE(count, 0)
  return uuidV7(lastMs, random)
}
