/** A column of text, as places in the list of its levels; -1: missing. */
export interface TextColumn {
  readonly codes: Int32Array
  readonly levels: readonly string[]
}

/** Sales by columns: what an engine that reads a hundred thousand of them at once wants. */
export interface Sales {
  readonly count: number
  /** '' where the source has none */
  readonly id: readonly string[]
  /** year × 12 + month − 1 */
  readonly month: Int32Array
  /** fen; may be anything before cleaning, also NaN */
  readonly price: Float64Array
  readonly text: Readonly<Record<string, TextColumn>>
  readonly number: Readonly<Record<string, Float64Array>>
}

/** What is known of one home, by the same column names. */
export interface DescribedHome {
  readonly text: Readonly<Record<string, string | undefined>>
  readonly number: Readonly<Record<string, number | undefined>>
}

/** Some of the sales, in the order given. */
export function pickSales(sales: Sales, places: Int32Array): Sales {
  const of = <A extends Int32Array | Float64Array>(column: A, empty: A): A => {
    for (let at = 0; at < places.length; at++) {
      empty[at] = column[places[at] as number] as number
    }
    return empty
  }
  const [whole, real] = [() => new Int32Array(places.length), () => new Float64Array(places.length)]
  const text = Object.entries(sales.text).map(([name, { codes, levels }]) => [name, { codes: of(codes, whole()), levels }])
  const number = Object.entries(sales.number).map(([name, column]) => [name, of(column, real())])
  return {
    count: places.length,
    id: Array.from(places, (place) => sales.id[place] ?? ''),
    month: of(sales.month, new Int32Array(places.length)),
    price: of(sales.price, new Float64Array(places.length)),
    text: Object.fromEntries(text) as Sales['text'],
    number: Object.fromEntries(number) as Sales['number'],
  }
}

/** The facts of the home that was sold. */
export function homeOf(sales: Sales, place: number): DescribedHome {
  const text: Record<string, string | undefined> = {}
  for (const name in sales.text) {
    const { codes, levels } = sales.text[name] as TextColumn
    text[name] = levels[codes[place] ?? -1]
  }
  const number: Record<string, number | undefined> = {}
  for (const name in sales.number) {
    number[name] = sales.number[name]?.[place]
  }
  return { text, number }
}

/** `2024-04` → months since year 0; NaN when it is no month. */
export function monthNumber(month: string): number {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month)
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : NaN
}

/** Months since year 0 → `2024-04`. */
export const monthLabel = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
