import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { monthNumber, type Sales } from '../../engines/appraisal/sales'
import type { Mapping } from './mapping'

/** A file that is no file of sales; the message is for whoever called the command. */
export class FileRefused extends Error {}

/** Sales of several files in one set of columns, in the order of the files, and how many each has. */
export function readSales(files: readonly string[], mapping: Mapping): { sales: Sales; counts: number[] } {
  const columns = new Columns(mapping)
  const counts = files.map((file) => columns.add(file, linesOf(file)))
  return { sales: columns.sales(), counts }
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

/** Text of all files, each column with its levels. */
class TextCodes {
  readonly codes: number[] = []
  private readonly places = new Map<string, number>()

  add(text: string): void {
    let code = text === '' ? -1 : this.places.get(text)
    if (code === undefined) {
      code = this.places.size
      this.places.set(text, code)
    }
    this.codes.push(code)
  }

  column(): Sales['text'][string] {
    return { codes: Int32Array.from(this.codes), levels: [...this.places.keys()] }
  }
}

class Columns {
  private readonly id: string[] = []
  private readonly month: number[] = []
  private readonly price: number[] = []
  private readonly text: Map<string, TextCodes>
  private readonly number: Map<string, number[]>

  constructor(private readonly mapping: Mapping) {
    const { columns, derived = {} } = mapping
    this.text = new Map([...columns.text, ...Object.keys(derived)].map((name) => [name, new TextCodes()]))
    this.number = new Map(Object.keys(columns.number).map((name) => [name, []]))
  }

  add(file: string, [header, ...lines]: string[]): number {
    const places = this.placesIn(file, header)
    for (const line of lines) {
      const cells = cellsOf(line)
      this.addRow((column) => (cells[places.get(column) ?? -1] ?? '').trim())
    }
    return lines.length
  }

  private placesIn(file: string, header: string | undefined): Map<string, number> {
    if (header === undefined) {
      throw new FileRefused(`${file}: empty`)
    }
    const { id, month, price, text, number, optional = [] } = this.mapping.columns
    const places = new Map(cellsOf(header).map((name, at) => [name.trim(), at]))
    const wanted = [id, price, ...(month === undefined ? [] : [month]), ...text, ...Object.values(number).map(({ column }) => column)]
    const missing = wanted.filter((name) => !places.has(name) && !optional.includes(name))
    if (missing.length > 0) {
      throw new FileRefused(`${file}: no column ${missing.join(', ')}`)
    }
    return places
  }

  private addRow(cell: (column: string) => string): void {
    const { columns, derived = {} } = this.mapping
    this.id.push(cell(columns.id))
    // A file of one date: any month does.
    const month = columns.month === undefined ? 12 : monthNumber(cell(columns.month).slice(0, 7))
    this.month.push(Number.isNaN(month) ? 0 : month)
    this.price.push(Math.round(numberIn(cell(columns.price)) * columns.fenEach))
    for (const [name, codes] of this.text) {
      codes.add(derived[name]?.(cell) ?? cell(name))
    }
    for (const [name, numbers] of this.number) {
      const { column, times = 1 } = columns.number[name] ?? { column: name }
      numbers.push(numberIn(cell(column)) * times)
    }
  }

  sales(): Sales {
    return {
      count: this.id.length,
      id: this.id,
      month: Int32Array.from(this.month),
      price: Float64Array.from(this.price),
      text: Object.fromEntries([...this.text].map(([name, codes]) => [name, codes.column()])),
      number: Object.fromEntries([...this.number].map(([name, numbers]) => [name, Float64Array.from(numbers)])),
    }
  }
}

const numberIn = (text: string): number => (text === '' ? NaN : Number(text))
