import { Failure } from '#shared/failure'

/** The oldest mini-program this BFF still speaks with: old ones stay on phones for days. */
const OLDEST_CLIENT = '0.1.0'

/** Nothing sent (a script, a test) is taken as current. @throws Failure `client.outdated` */
export function requireCurrentClient(version: string): void {
  if (version !== '' && isOlder(version, OLDEST_CLIENT)) {
    throw new Failure('client.outdated', { oldest: OLDEST_CLIENT })
  }
}

function isOlder(a: string, b: string): boolean {
  const left = a.split('.').map(Number)
  const right = b.split('.').map(Number)
  const at = right.findIndex((part, i) => part !== (left[i] ?? 0))
  return at >= 0 && (left[at] ?? 0) < (right[at] ?? 0)
}
