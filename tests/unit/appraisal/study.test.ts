import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { cellsOf, FileRefused, readSales } from '../../../bff/commands/appraise/read-sales'
import { native } from '../../../bff/commands/appraise/native'
import { study } from '../../../bff/commands/appraise/study'
import { drawRows, type Row } from './synthetic-sales'

const folder = mkdtempSync(path.join(tmpdir(), 'study-'))
afterAll(() => rmSync(folder, { recursive: true }))

const HEADER =
  'contract_id,sold_on,complex_id,building_id,district_code,price,built_area,floor,floors,has_lift,orientation,' +
  'decoration,built_year,lng,lat'

const lineOf = ({ id, month, price, text, number }: Row): string =>
  [
    id,
    `${month}-15`,
    text['complex'],
    text['building'],
    text['district'],
    price,
    Math.round((number['area'] ?? NaN) * 100),
    number['floor'],
    33,
    Number(text['floorBand']?.startsWith('lift')),
    text['orientation'],
    text['decoration'],
    number['builtYear'],
    106 + (number['east'] ?? 0) / 100,
    29 + (number['north'] ?? 0) / 100,
  ].join(',')

function file(name: string, lines: readonly string[]): string {
  const at = path.join(folder, name)
  writeFileSync(at, name.endsWith('.gz') ? gzipSync(lines.join('\n')) : lines.join('\n'))
  return at
}

const rows = drawRows(4000, { seed: 5 })
const last = '2025-10'
const train = file('train.csv.gz', [HEADER, ...rows.filter(({ month }) => month < last).map(lineOf)])
const test = file('test.csv', [HEADER, ...rows.filter(({ month }) => month >= last).map(lineOf)])

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'bff/commands/appraise.ts', ...args], { encoding: 'utf8' })

describe('npm run appraise -- study', () => {
  it('prints one object of figures and writes a line for each home', () => {
    const out = path.join(folder, 'told.csv')
    const files = ['--train', train, '--test', test, '--out', out]
    const { status, stdout, stderr } = run('study', ...files, '--mapping', 'native', '--rolling', 'month')
    expect([status, stderr.includes('understated')]).toEqual([0, true])
    const figures = JSON.parse(stdout) as Record<string, number>
    const names = 'n refused median cod prd prb mape within5 within10 calibrateMs assessMicrosP50 assessMicrosP99'
    expect(Object.keys(figures).join(' ')).toBe(names)
    expect(Object.values(figures).every(Number.isFinite)).toBe(true)
    expect(figures['median']).toBeCloseTo(1, 1)
    expect(figures['cod']).toBeLessThan(8)
    const [header, ...told] = readFileSync(out, 'utf8').trimEnd().split('\n')
    expect(header).toBe('id,assessed,low,high,confidence')
    expect(told).toHaveLength(rows.filter(({ month }) => month >= last).length)
    told.forEach((line) => expect(line).toMatch(/^S\d+,(\d+,\d+,\d+,(high|medium|low)|,,,refused)$/))
  })

  it.each([
    ['no files', ['study', '--mapping', 'native']],
    ['an unknown mapping', ['study', '--train', train, '--test', test, '--mapping', 'toString']],
    ['a file that is not there', ['study', '--train', `${folder}/none.csv`, '--test', test, '--mapping', 'native']],
    ['an unknown option', ['study', '--quick']],
  ])('ends with 2 and one line when called with %s', (_, args) => {
    const { status, stdout, stderr } = run(...args)
    expect([status, stdout, stderr.trimEnd().split('\n').length]).toEqual([2, '', 1])
  })
})

describe('a file of sales', () => {
  it('without a column, or empty, is refused by name', () => {
    expect(() => readSales([file('empty.csv', [])], native)).toThrow(FileRefused)
    expect(() => readSales([file('other.csv', ['a,b', '1,2'])], native)).toThrow(FileRefused)
    expect(() => readSales([file('broken.csv.gz', ['x']).replace('broken.csv.gz', 'nothing.gz')], native)).toThrow(FileRefused)
  })

  it('may have quoted cells', () => {
    expect(cellsOf('1,"a, ""b""",,"",z')).toEqual(['1', 'a, "b"', '', '', 'z'])
  })

  it('with dirty rows is told as far as it goes', () => {
    const wrong = ['S2x,2025-13-01,C1,b,D1,5,5,1,33,1,north,fine,2010,106,29', 'S3x,2025-11-02,C1,b,D1,90000000,0,x,33,1,up,fine,2010,,']
    const dirty = ['S1x,,C1,b,D1,,,,,,,,,,', ...wrong, 'short', '"']
    const good = rows.filter(({ month }) => month >= last).slice(0, 20)
    const files = [train, file('dirty.csv', [HEADER, ...dirty, ...good.map(lineOf)])]
    const { sales, counts } = readSales(files, native)
    const { figures, predictions, reasons } = study(sales, counts[0] ?? 0, native, false)
    expect(Object.values(figures).every(Number.isFinite)).toBe(true)
    expect([predictions.length, figures.n + figures.refused]).toEqual([25, 25])
    expect(reasons['refused.areaUnusable']).toBe(5)
  })
})
