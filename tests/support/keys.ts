import type { Keys } from '../../bff/platform/privacy/keys'

/** Fixed keys for tests; the product never has defaults. */
export const testKeys: Keys = { data: [{ id: 'k1', key: Buffer.alloc(32, 7) }], index: Buffer.alloc(32, 9) }

/** An Ed25519 key made of sevens: the fixed head of PKCS8, then 32 bytes. */
export const testSigningKey = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)])

export const testCashierKey = Buffer.alloc(32, 3)
