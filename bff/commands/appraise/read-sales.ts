import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { monthNumber, type Sales } from '../../engines/appraisal/sales'
import { SalesColumns, type SoldHome } from '../../engines/appraisal/sales-columns'
import { numberIn, type Cell, type Mapping } from './mapping'

/** A file that is no file of sales; the message is for whoever called the command. */
export class FileRefused extends Error {}

/** Sales of several files in one set of columns, in the order of the files, and how many each has. */
export function readSales(files: readonly string[], mapping: Mapping): { sales: Sales; counts: number[] } {
  const columns = new SalesColumns()
  const counts = files.map((file) => addFile(columns, file, mapping))
  return { sales: columns.sales(), counts }
}

function addFile(columns: SalesColumns, file: string, mapping: Mapping): number {
  const [header, ...lines] = linesOf(file)
  const places = placesIn(file, header, mapping)
  for (const line of lines) {
    const cells = cellsOf(line)
    columns.add(soldHome(mapping, (column) => (cells[places.get(column) ?? -1] ?? '').trim()))
  }
  return lines.length
}

function placesIn(file: string, header: string | undefined, { id, month, price, needed }: Mapping): Map<string, number> {
  if (header === undefined) {
    throw new FileRefused(`${file}: empty`)
  }
  const places = new Map(cellsOf(header).map((name, at) => [name.trim(), at]))
  const missing = [id, price, ...(month === undefined ? [] : [month]), ...needed].filter((name) => !places.has(name))
  if (missing.length > 0) {
    throw new FileRefused(`${file}: no column ${missing.join(', ')}`)
  }
  return places
}

function soldHome({ id, month, price, fenEach, describe }: Mapping, cell: Cell): SoldHome {
  const day = month === undefined ? '' : cell(month)
  return {
    id: cell(id),
    // A file of one date: any month does.
    month: month === undefined ? 12 : monthNumber(day.slice(0, 7)) || 0,
    day: numberIn(day.slice(8)),
    price: Math.round(numberIn(cell(price)) * fenEach),
    home: describe(cell),
  }
}

function linesOf(file: string): string[] {
  let text: string
  try {
    const bytes = readFileSync(file)
    text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
  } catch (error) {
    // A missing or a broken file is the caller's to know; it is no fault of the programme.
    throw new FileRefused(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`)
  }
  return text.replace(/^\uFEFF/, '').split(/\r?\n/).filter((line) => line !== '')
}

/** One quoted cell may hold commas and doubled quotes; a line without quotes is only split. */
export function cellsOf(line: string): string[] {
  if (!line.includes('"')) {
    return line.split(',')
  }
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
}
