import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { CertificateNumber, VerifiedCertificate, VerifyCode } from '#shared/model/certificate'

/** Is this certificate ours, and what does it say? A wrong code and an unknown number answer alike. */
export const verifyCertificate = route({
  method: 'GET',
  path: '/certificates/:number/verification',
  auth: 'anonymous',
  perMinute: 15,
  summary: '查验完税证明和发票',
  params: { number: CertificateNumber },
  query: { code: VerifyCode },
  reply: { certificate: VerifiedCertificate },
  errors: ['object.not_found'],
})

/** The public key the signed certificates are checked with, as a JWK. */
export const readSigningKey = route({
  method: 'GET',
  path: '/certificates/signing-key',
  auth: 'anonymous',
  summary: '完税证明的验签公钥',
  reply: { keys: v.array(v.object({ kty: v.literal('OKP'), crv: v.literal('Ed25519'), kid: v.string(), x: v.string() })) },
})

/** The certificate's file: PDF with the return forms as annex, base64. The owner's only. */
export const readCertificateFile = route({
  method: 'GET',
  path: '/certificates/:number/file',
  auth: 'verified',
  perMinute: 30,
  summary: '下载完税证明、发票和申报表',
  params: { number: CertificateNumber },
  reply: { name: v.string(), pdf: v.string() },
  errors: ['object.not_found'],
})
