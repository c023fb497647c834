import type * as api from '#shared/contract/existing-home'
import type { UseCase } from '../../http/use-case'
import { certificatesOf } from '../../platform/documents/certificates'
import { readOwn, viewOf } from './own-filing'

export const listCertificates: UseCase<typeof api.listCertificates> = async (world, caller, { params }) => {
  const { filing, own } = await readOwn(world, caller, params.filingId)
  return {
    filing: await viewOf(world.db, world, filing, own.position),
    deal: filing.snapshot.deal,
    items: await certificatesOf(world.db, world.keys, filing.id, own.personId ?? ''),
  }
}
