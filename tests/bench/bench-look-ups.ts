import autocannon from 'autocannon'
import { median, print } from './figures'

interface Targets {
  product: string
  /** bare Koa, which answers any path with so many bytes */
  bareBytes: string
  control: string
}

const ROUNDS = 3
const SECONDS = 2
const CROWD = 200
const P95_AIM_MS = 100
/** Phones at one hall's page, each asking every half minute. */
const POLLERS = 5000
const EVERY_S = 30
const POLL_SECONDS = 20
const CORE_AIM = 20

const PATHS = { 'all halls (GET /halls)': '/halls', 'one hall (GET /halls/…)': '/halls/hall-500103', 'all items (GET /items)': '/items' } as const

/** Public look-ups against bare Koa that sends as many bytes; and what thousands of phones at one hall cost. */
export async function benchLookUps({ product, bareBytes, control }: Targets): Promise<void> {
  for (const [name, path] of Object.entries(PATHS)) {
    const url = `${product}/api/v1${path}`
    const bytes = Buffer.byteLength(await (await fetch(url)).text())
    const [ours, bare]: [number[], number[]] = [[], []]
    for (let round = 0; round < ROUNDS; round++) {
      bare.push((await load(`${bareBytes}/${bytes}`, 32)).requests.average)
      ours.push((await load(url, 32)).requests.average)
    }
    print({ name: `public look-up from the snapshot, ${name}`, value: median(ours), unit: 'requests/s', yardstick: 'bare Koa, as many bytes', against: median(bare) })
    const crowd = await load(url, CROWD)
    print({ name: `the same with ${CROWD} people at once, p95 at most`, value: crowd.latency.p97_5, unit: 'ms', yardstick: 'aim', against: P95_AIM_MS })
  }
  await poll(product, control)
}

const load = (url: string, connections: number, headers: Record<string, string> = {}) => autocannon({ url, connections, duration: SECONDS, headers })

async function poll(product: string, control: string): Promise<void> {
  const url = `${product}/api/v1/halls/hall-500103`
  const etag = (await fetch(url)).headers.get('etag') ?? ''
  const before = await cpu(control)
  await autocannon({ url, connections: 50, overallRate: Math.round(POLLERS / EVERY_S), duration: POLL_SECONDS, headers: { 'if-none-match': etag } })
  const used = ((await cpu(control)) - before) / (POLL_SECONDS * 1000)
  print({ name: `${POLLERS} phones at a hall's page, each every ${EVERY_S} s: of one core`, value: used * 100, unit: '%', yardstick: 'aim', against: CORE_AIM })
}

/** Milliseconds of CPU the server has used. */
const cpu = async (control: string): Promise<number> => Number(await (await fetch(`${control}/cpu`)).text())
