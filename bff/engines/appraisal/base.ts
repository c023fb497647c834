import type { FactorStep } from '#shared/model/assessment'
import type { Day } from '#shared/model/day'
import type { Area, UnitNumber } from '#shared/model/home'
import type { Fen, Ppm } from '#shared/model/money'

/** What a complex is valued by: benchmark prices by month, the factor tables, past sales. */
export interface Base {
  /** fen per ㎡ of the reference home: middle floor, north and south, lift, plain decoration, new */
  readonly benchmarks: readonly Benchmark[]
  readonly factors: readonly Factor[]
  readonly sales: readonly PastSale[]
}

export interface Benchmark {
  /** `YYYY-MM` */
  readonly month: string
  readonly perSqm: Fen
}

/** One entry of a factor table, as part of the reference home's price. */
export interface Factor {
  readonly table: FactorTable
  readonly entry: string
  readonly ppm: Ppm
}

export type FactorTable = FactorStep['table']

/** What the price of a home depends on; `null`: the register does not say. */
export interface HomeFacts {
  readonly unitNumber: UnitNumber
  readonly buildingId: string
  readonly use: 'home' | 'parking'
  readonly builtArea: Area
  readonly floor: number | null
  readonly floors: number | null
  readonly hasLift: boolean
  readonly orientation: string | null
  readonly decoration: string | null
  readonly builtYear: number
}

/** A declared sale of a home of the same complex. */
export interface PastSale extends Omit<HomeFacts, 'use' | 'floor'> {
  readonly floor: number
  readonly soldOn: Day
  readonly price: Fen
}
