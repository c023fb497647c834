import { openDatabase } from '../../bff/platform/db/connect'
import type { Tables } from '../../bff/platform/db/tables'
import { attempt } from './commit-probe'

/** A server process that dies right after COMMIT (or right before it) and never answers. Run by the test of `kill -9`. */
const [url = '', key = '', when = ''] = process.argv.slice(2)
const die = (): Promise<void> => {
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => undefined)
}
const db = openDatabase<Tables>(url, { poolSize: 1 })
void attempt(db, { key, amount: 5, ...(when === 'before' ? { during: die } : {}) }).then(die)
