import type { DescribedHome, Sales, TextColumn } from './sales'

/** One sale, before it goes into columns. */
export interface SoldHome {
  readonly id: string
  /** year × 12 + month − 1; 0: the source has none */
  readonly month: number
  /** of the month; NaN: the source has none */
  readonly day: number
  /** fen, or anything */
  readonly price: number
  readonly home: DescribedHome
}

/** Collects sales one by one into columns. All must be described by the names of the first. */
export class SalesColumns {
  private readonly id: string[] = []
  private readonly month: number[] = []
  private readonly price: number[] = []
  private readonly text = new Map<string, TextCodes>()
  private readonly number = new Map<string, number[]>([['day', []]])

  add({ id, month, day, price, home }: SoldHome): void {
    if (this.id.length === 0) {
      Object.keys(home.text).forEach((name) => this.text.set(name, new TextCodes()))
      Object.keys(home.number).forEach((name) => this.number.set(name, []))
    }
    this.id.push(id)
    this.month.push(month)
    this.price.push(price)
    for (const [name, codes] of this.text) {
      codes.add(home.text[name] ?? '')
    }
    for (const [name, numbers] of this.number) {
      numbers.push(name === 'day' ? day : (home.number[name] ?? NaN))
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

class TextCodes {
  private readonly codes: number[] = []
  private readonly places = new Map<string, number>()

  add(text: string): void {
    let code = text === '' ? -1 : this.places.get(text)
    if (code === undefined) {
      code = this.places.size
      this.places.set(text, code)
    }
    this.codes.push(code)
  }

  column(): TextColumn {
    return { codes: Int32Array.from(this.codes), levels: [...this.places.keys()] }
  }
}
