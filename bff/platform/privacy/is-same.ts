import { createHash, timingSafeEqual } from 'node:crypto'

/** Compares a code somebody typed with the right one in constant time, whatever their lengths. */
export function isSame(given: string, right: string): boolean {
  const [a, b] = [given, right].map((text) => createHash('sha256').update(text).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}
