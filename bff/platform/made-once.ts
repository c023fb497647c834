/** What is made once for all who ask: the promise of it, and what was so when it was begun. */
export interface Made<Value, Mark> {
  value: Promise<Value>
  mark: Mark
}

interface Shelf<Key, Value, Mark> {
  get: (key: Key) => Made<Value, Mark> | undefined
  set: (key: Key, made: Made<Value, Mark>) => unknown
  delete: (key: Key) => unknown
}

interface Making<Value, Mark> {
  mark: Mark
  /** whether what was made under that mark still serves */
  isGood: (was: Mark) => boolean
  make: () => Promise<Value>
}

/** Made once however many ask; asked while it is being made, all wait for the same. A failed one is not kept: whoever waits hears of it, the next one tries again. */
export function madeOnce<Key, Value, Mark>(shelf: Shelf<Key, Value, Mark>, key: Key, { mark, isGood, make }: Making<Value, Mark>): Promise<Value> {
  const known = shelf.get(key)
  if (known && isGood(known.mark)) {
    return known.value
  }
  const value = make()
  // Anew at the end: a shelf that drops its oldest goes by this order.
  shelf.delete(key)
  shelf.set(key, { value, mark })
  value.catch(() => void (shelf.get(key)?.value === value && shelf.delete(key)))
  return value
}
