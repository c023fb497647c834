import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { NotEnoughSales } from '../engines/appraisal/calibrate'
import { hdb } from './appraise/hdb'
import type { Mapping } from './appraise/mapping'
import { FileRefused, readSales } from './appraise/read-sales'
import { native } from './appraise/native'
import { study, type Prediction, type StudyFigures } from './appraise/study'
import { wuhan } from './appraise/wuhan'

const USAGE =
  'npm run appraise -- study --train FILE.csv.gz --test FILE.csv.gz --mapping hdb|wuhan|native [--rolling month] [--out PRED.csv] | replay CASE_ID'

const mappings: ReadonlyMap<string, Mapping> = new Map(Object.entries({ hdb, wuhan, native }))

interface Wanted {
  train: string
  test: string
  mapping: Mapping
  isRolling: boolean
  out: string | undefined
}

/** `npm run appraise`: measures the appraisal engine on files of sales, or computes a filing's values again; exit 2 when it is called wrongly or cannot read. */
function main(args: string[]): void {
  if (args[0] === 'replay' && args.length === 2) {
    // Alone among these it needs the database of `npm start`.
    process.exitCode = spawnSync(process.execPath, ['config/command.mjs', 'replay-value', args[1] ?? ''], { stdio: 'inherit' }).status ?? 1
    return
  }
  const { train, test, mapping, isRolling, out } = wantedIn(args)
  const { sales, counts } = readSales([train, test], mapping)
  const [trained = 0, tested = 0] = counts
  if (trained === 0 || tested === 0) {
    throw new FileRefused(`${trained === 0 ? train : test}: no sales in it`)
  }
  const { figures, predictions, reasons } = study(sales, trained, mapping, isRolling)
  Object.entries(reasons).forEach(([reason, times]) => process.stderr.write(`${reason} ${times}\n`))
  if (out !== undefined) {
    writeFileSync(out, `id,assessed,low,high,confidence\n${predictions.map((one) => line(one, mapping.fenEach)).join('')}`)
  }
  process.stdout.write(`${JSON.stringify(rounded(figures))}\n`)
}

function wantedIn(args: string[]): Wanted {
  const text = { type: 'string' } as const
  const options = { train: text, test: text, mapping: text, rolling: text, out: text }
  const parsed = () => parseArgs({ args, allowPositionals: true, options })
  let found: ReturnType<typeof parsed>
  try {
    found = parsed()
  } catch {
    // An unknown option is a wrong call like any other.
    throw new FileRefused(USAGE)
  }
  const { train, test, mapping = '', rolling, out } = found.values
  const known = mappings.get(mapping)
  if (found.positionals.join() !== 'study' || train === undefined || test === undefined || !known || (rolling ?? 'month') !== 'month') {
    throw new FileRefused(USAGE)
  }
  return { train, test, mapping: known, isRolling: rolling !== undefined, out }
}

function line({ id, told }: Prediction, fenEach: number): string {
  const amount = (fen: number): string => (fen / fenEach).toFixed(fenEach === 1 ? 0 : 2)
  if (told.kind === 'refused') {
    return `${cell(id)},,,,refused\n`
  }
  return `${cell(id)},${amount(told.value)},${amount(told.low)},${amount(told.high)},${told.confidence}\n`
}

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function rounded({ n, refused, ...rest }: StudyFigures): Record<string, number> {
  const others = Object.entries(rest).map(([name, value]) => [name, Math.round(value * 10_000) / 10_000])
  return { n, refused, ...(Object.fromEntries(others) as Record<string, number>) }
}

try {
  main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof FileRefused || error instanceof NotEnoughSales)) {
    throw error
  }
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
