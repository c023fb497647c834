import type * as api from '#shared/contract/certificates'
import { Failure } from '#shared/failure'
import type { VerifiedCertificate } from '#shared/model/certificate'
import { dayIn } from '#shared/model/day'
import type { UseCase } from '../../http/use-case'
import { publicHome, taxesOf } from '../../platform/documents/certificate-content'
import { certificatePlace, openContent } from '../../platform/documents/certificates'
import { WRONG_CODES_AN_HOUR, countWrongCode } from '../../platform/documents/wrong-codes'
import { isSame } from '../../platform/privacy/is-same'
import { maskName } from '../../platform/privacy/mask'
import { unseal } from '../../platform/privacy/seal'
import type { World } from '../../world'
import { findCertificate } from './certificate-store'
import type { SealedCertificate } from './certificate-store'

export const verifyCertificate: UseCase<typeof api.verifyCertificate> = async (world, _caller, { params, query }) => {
  const found = await findCertificate(world.db, params.number, world.now())
  if (!found || found.wrongCodes >= WRONG_CODES_AN_HOUR) {
    throw new Failure('object.not_found')
  }
  if (!isSame(query.code, unseal(world.keys, certificatePlace('code', found.id), found.codeSealed))) {
    await countWrongCode(world.db, 'certificate', found.id, world.now())
    throw new Failure('object.not_found')
  }
  return { certificate: publicView(world, params.number, found) }
}

function publicView({ keys }: World, number: VerifiedCertificate['number'], found: SealedCertificate): VerifiedCertificate {
  const { content } = openContent(unseal(keys, certificatePlace('content', found.id), found.contentSealed))
  return {
    number,
    kind: content.kind,
    issuedOn: dayIn(found.issuedAt),
    holder: maskName(content.holder),
    home: publicHome(content),
    total: content.total,
    taxes: taxesOf(content),
    state: found.state,
  }
}
