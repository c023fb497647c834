import { whenToldToEnd } from '../../config/end-signal.mjs'

/** `npm run drill -- NAME …`: what `npm test` has no time for. One JSON line of figures; exit 1 on anything lost, doubled or broken. */
const drills = {
  filings: {
    does: '--filings 200 --kills 10 --seed 1: files, signs, pays and certifies while the service and its database are killed',
    load: () => import('./filings.ts'),
  },
  halls: {
    does: '--days 20 --halls 39 --seed 1: learns simulated halls and foretells the waits of days never seen; how far off, and how many within the p90',
    load: () => import('./halls.ts'),
  },
  invoices: {
    does: '--invoices 2000 --clients 8 --kills 10 --seed 1: asks for invoices, pays and issues them under kills and lost answers; numbers and sums must tie',
    load: () => import('./invoices.ts'),
  },
  messages: {
    does: '--notices 600 --kills 20 --seconds 60 --rate 50 --seed 1: notices in peace against the clock, then under kills, lost replies and doubled pushes',
    load: () => import('./messages.ts'),
  },
  scale: {
    does: '--declarations 5000000 --taxpayers 1000000: look-ups in a city of ten thousand declarations and of millions; time and rows touched must stay',
    load: () => import('./scale.ts'),
  },
}

const [name, ...options] = process.argv.slice(2)
const drill = drills[name]
if (drill) {
  whenToldToEnd(() => process.exit(130))
  const { run } = await drill.load()
  const { figures, isGood } = await run(settingsOf(options))
  process.stdout.write(`${JSON.stringify({ drill: name, ...figures })}\n`)
  process.exit(isGood ? 0 : 1)
}
process.stdout.write(`${Object.entries(drills).map(([each, { does }]) => `${each}  ${does}`).join('\n')}\n`)
process.exit(name === undefined ? 0 : 2)

/** `--filings 200` → `{ filings: 200 }` */
function settingsOf(words) {
  const pairs = words.flatMap((word, at) => (word.startsWith('--') ? [[word.slice(2), Number(words[at + 1])]] : []))
  return Object.fromEntries(pairs.filter(([, value]) => Number.isSafeInteger(value)))
}
