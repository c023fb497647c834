import type * as api from '#shared/contract/certificates'
import { Failure } from '#shared/failure'
import type { VerifiedCertificate } from '#shared/model/certificate'
import { dayIn } from '#shared/model/day'
import type { UseCase } from '../../http/use-case'
import { publicHome, taxesOf } from '../../platform/documents/certificate-content'
import { certificatePlace, openContent } from '../../platform/documents/certificates'
import { isSame } from '../../platform/privacy/is-same'
import { maskName } from '../../platform/privacy/mask'
import { unseal } from '../../platform/privacy/seal'
import type { World } from '../../world'
import { countWrongCode, findCertificate } from './certificate-store'
import type { SealedCertificate } from './certificate-store'

/**
 * Six signs are enough to type, too few to be guessed at without an end: many addresses together get no more tries than this, one in
 * a million of all codes. More than one address may ask in an hour, or anybody could close a certificate to those who must check it.
 */
const WRONG_CODES_AN_HOUR = 1000

export const verifyCertificate: UseCase<typeof api.verifyCertificate> = async (world, _caller, { params, query }) => {
  const found = await findCertificate(world.db, params.number, world.now())
  if (!found || found.wrongCodes >= WRONG_CODES_AN_HOUR) {
    throw new Failure('object.not_found')
  }
  if (!isSame(query.code, unseal(world.keys, certificatePlace('code', found.id), found.codeSealed))) {
    await countWrongCode(world.db, found.id, world.now())
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
