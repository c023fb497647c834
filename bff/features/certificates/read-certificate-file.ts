import type * as api from '#shared/contract/certificates'
import { Failure } from '#shared/failure'
import { instant } from '#shared/model/day'
import { requirePerson } from '../../http/require-person'
import type { UseCase } from '../../http/use-case'
import { certificatePlace, openContent } from '../../platform/documents/certificates'
import { certificatePdf } from '../../platform/documents/pdf/certificate-pdf'
import { titleOf } from '../../platform/documents/words'
import { reveal } from '../../platform/privacy/reveal'
import { unseal } from '../../platform/privacy/seal'
import { findCertificate } from './certificate-store'

/** Made anew each time, always the same bytes: nothing personal lies about as a file. */
export const readCertificateFile: UseCase<typeof api.readCertificateFile> = async (world, caller, { params }) => {
  const { id: personId } = requirePerson(caller)
  const found = await findCertificate(world.db, params.number, world.now())
  if (!found || found.personId !== personId) {
    throw new Failure('object.not_found')
  }
  const opened = await reveal(world.db, world.keys, certificatePlace('content', found.id), found.contentSealed, {
    id: world.newId(),
    at: new Date(world.now()),
    actor: caller.accountId,
    personId,
    purpose: 'certificate.file',
    traceId: caller.traceId,
  })
  const { content, qr, salt } = openContent(opened)
  const pdf = await certificatePdf(content, {
    number: params.number,
    verifyCode: unseal(world.keys, certificatePlace('code', found.id), found.codeSealed),
    qr,
    issuedAt: instant(found.issuedAt),
    proof: { signed: unseal(world.keys, certificatePlace('signed', found.id), found.signedSealed), salt },
    isVoid: found.state === 'void',
    imprint: world.imprint,
  })
  return { name: `${titleOf[content.kind]}-${params.number}.pdf`, pdf: pdf.toString('base64') }
}
