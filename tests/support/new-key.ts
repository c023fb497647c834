import { randomBytes } from 'node:crypto'
import { uuidV7 } from '#shared/model/ids'

/** A fresh `Idempotency-Key`, also good as an id nobody has. */
export const newKey = (): string => uuidV7(Date.now(), randomBytes(10))
