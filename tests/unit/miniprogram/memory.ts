import type { Keep } from '../../../miniprogram/api/keep'

/** Storage of a phone that may be restarted: give the same map again. */
export function memory(kept = new Map<string, unknown>()): Keep {
  return {
    read: (key) => structuredClone(kept.get(key) ?? ''),
    write: (key, value) => void kept.set(key, structuredClone(value)),
    drop: (key) => void kept.delete(key),
  }
}
