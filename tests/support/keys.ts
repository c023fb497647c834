import type { Keys } from '../../bff/platform/privacy/keys'

/** Fixed keys for tests; the product never has defaults. */
export const testKeys: Keys = { data: [{ id: 'k1', key: Buffer.alloc(32, 7) }], index: Buffer.alloc(32, 9) }
