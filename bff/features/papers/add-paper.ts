import * as v from 'valibot'
import type * as api from '#shared/contract/assessments'
import { Failure } from '#shared/failure'
import { PaperId } from '#shared/model/ids'
import { PAPER_BYTES } from '#shared/model/paper'
import { requirePerson } from '../../http/require-person'
import type { OnceUseCase } from '../../http/use-case'
import { cleanPaper } from '../../platform/papers/clean-paper'
import { insertPaper } from '../../platform/papers/paper-store'

/** Keeps a photo or PDF that somebody hands in, sealed, for a case to refer to. */
export const addPaper: OnceUseCase<typeof api.addPaper> = async (world, caller, { body: { kind, content } }, commit) => {
  const { id: personId } = requirePerson(caller)
  const bytes = cleanPaper(kind, decode(content))
  if (bytes === undefined || bytes.length > PAPER_BYTES) {
    throw new Failure('paper.unreadable')
  }
  const id = v.parse(PaperId, world.newId())
  return commit(async (trx) => ({ paper: await insertPaper(trx, world.keys, { id, personId, kind, bytes, at: new Date(world.now()) }) }))
}

/** Node skips what it cannot read: only text that says exactly these bytes is taken. */
function decode(content: string): Buffer {
  const bytes = Buffer.from(content, 'base64')
  if (bytes.length > PAPER_BYTES || bytes.toString('base64') !== content) {
    throw new Failure('paper.unreadable')
  }
  return bytes
}
