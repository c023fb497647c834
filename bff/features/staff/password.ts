import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { createLine } from '../../platform/jobs/in-line'

/** What deriving costs: 128·r·2^log2 bytes of memory, p times over. */
export interface PasswordCost {
  log2: number
  r: number
  p: number
}

const COST: PasswordCost = { log2: 15, r: 8, p: 3 }
const LENGTH = 32

/** No password leads to it; compared with where there is no clerk, so that "unknown" takes as long as "wrong". */
const DECOY = `scrypt.${COST.log2}.${COST.r}.${COST.p}.${'A'.repeat(22)}.${'A'.repeat(43)}`

/** `scrypt.<log2 N>.<r>.<p>.<salt>.<hash>`, base64url: the cost is kept with it, so that it can rise later. */
export async function hashPassword(password: string, cost = COST): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, cost)
  return ['scrypt', cost.log2, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')].join('.')
}

/** Always derives once, also without a stored hash. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [kind, log2, r, p, salt = '', hash = ''] = (stored ?? DECOY).split('.')
  if (kind !== 'scrypt') {
    throw new Error('a password hash of an unknown kind')
  }
  const derived = await derive(password, Buffer.from(salt, 'base64url'), { log2: Number(log2), r: Number(r), p: Number(p) })
  return timingSafeEqual(derived, Buffer.from(hash, 'base64url')) && stored !== undefined
}

/** One takes a quarter of a second and 32 MB: whoever knocks in a crowd gets in line, and the rest of the house goes on working. */
const inLine = createLine({ atOnce: 2, waiting: 40 })

const derive = (password: string, salt: Buffer, cost: PasswordCost): Promise<Buffer> => inLine(() => scryptOf(password, salt, cost))

function scryptOf(password: string, salt: Buffer, { log2, r, p }: PasswordCost): Promise<Buffer> {
  const N = 2 ** log2
  return new Promise((resolve, reject) => {
    // Two keyboards may write one character in two ways.
    scrypt(password.normalize('NFC'), salt, LENGTH, { N, r, p, maxmem: 256 * N * r }, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
