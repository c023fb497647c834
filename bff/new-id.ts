import { randomBytes } from 'node:crypto'
import { uuidV7 } from '#shared/model/ids'

/** A new id, in order of time. */
export const newId = (): string => uuidV7(Date.now(), randomBytes(10))
