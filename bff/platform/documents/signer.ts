import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto'

/** The public half of a signing key, as JWK; `kid` is its thumbprint (RFC 7638). */
export interface SigningKey {
  kty: 'OKP'
  crv: 'Ed25519'
  kid: string
  x: string
}

export interface Signer {
  publicKey: SigningKey
  /** a value as compact JWS (RFC 7515, 8037): `header.payload.signature` */
  sign: (payload: object) => string
}

/** @param der Ed25519 private key, PKCS8 */
export function createSigner(der: Buffer): Signer {
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' })
  // The members the RFC names, in its order: any other text gives another thumbprint.
  const kid = createHash('sha256').update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x })).digest('base64url')
  const header = base64url({ alg: 'EdDSA', typ: 'JWT', kid })
  return {
    publicKey: { kty: 'OKP', crv: 'Ed25519', kid, x },
    sign: (payload) => {
      const signed = `${header}.${base64url(payload)}`
      return `${signed}.${sign(null, Buffer.from(signed), key).toString('base64url')}`
    },
  }
}

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
