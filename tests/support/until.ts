import { setTimeout as sleep } from 'node:timers/promises'

/** Asks again until it holds; a wait in vain is a failure. */
export async function until(holds: () => boolean | Promise<boolean>, complaint: () => string = () => 'waited 30 s in vain'): Promise<void> {
  for (const end = Date.now() + 30_000; !(await holds()); await sleep(20)) {
    if (Date.now() > end) {
      throw new Error(complaint())
    }
  }
}
