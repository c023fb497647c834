import * as v from 'valibot'
import { Failure } from '#shared/failure'
import type { CoreService } from './connect'

/**
 * What a core service answered, in our own types.
 * @throws Failure `core.unavailable` when it cannot be read: half a fact is worse than none
 */
export function readRow<Schema extends v.GenericSchema>(service: CoreService, schema: Schema, row: unknown): v.InferOutput<Schema> {
  const read = v.safeParse(schema, row)
  if (!read.success) {
    // The place, never the value: it may be somebody's name.
    throw new Failure('core.unavailable', { service, why: `unreadable: ${v.getDotPath(read.issues[0]) ?? '?'}` })
  }
  return read.output
}
