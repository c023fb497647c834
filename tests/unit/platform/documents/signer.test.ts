import { createPublicKey, verify } from 'node:crypto'
import { createSigner } from '../../../../bff/platform/documents/signer'
import type { SigningKey } from '../../../../bff/platform/documents/signer'
import { testSigningKey } from '../../../support/keys'

const signer = createSigner(testSigningKey)

const isSigned = (jws: string, { kty, crv, x }: SigningKey): boolean => {
  const [header = '', payload = '', signature = ''] = jws.split('.')
  const key = createPublicKey({ key: { kty, crv, x }, format: 'jwk' })
  return verify(null, Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'))
}

it('signs what the published key confirms, and says which key it was', () => {
  const jws = signer.sign({ number: '5026123456789012', holder: '周**' })
  expect(isSigned(jws, signer.publicKey)).toBe(true)
  const [header = '', payload = ''] = jws.split('.').map((part) => Buffer.from(part, 'base64url').toString())
  expect(JSON.parse(header)).toEqual({ alg: 'EdDSA', typ: 'JWT', kid: signer.publicKey.kid })
  expect(JSON.parse(payload)).toEqual({ number: '5026123456789012', holder: '周**' })
})

it('is refuted by any one changed sign', () => {
  const jws = signer.sign({ total: 737_000 })
  const broken = Array.from(jws, (sign, at) => jws.slice(0, at) + (sign === 'A' ? 'B' : 'A') + jws.slice(at + 1))
  // The last sign of base64url carries bits that no byte takes.
  expect(broken.slice(0, -1).filter((changed) => isSigned(changed, signer.publicKey))).toEqual([])
})

it('names a key by its thumbprint as RFC 8037 does', () => {
  const der = Buffer.concat([testSigningKey.subarray(0, 16), Buffer.from('nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A', 'base64url')])
  expect(createSigner(der).publicKey).toEqual({
    kty: 'OKP',
    crv: 'Ed25519',
    x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
    kid: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
  })
})
