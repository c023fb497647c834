import type { Day } from '#shared/model/day'
import type { Area } from '#shared/model/home'
import type { Fen } from '#shared/model/money'

/** All of a home that its price may depend on; `null`: the register does not say. */
export interface HomeFacts {
  /** 不动产单元号: an earlier sale of the home itself is no comparable */
  readonly unit: string
  readonly complex: string
  readonly building: string
  readonly district: string
  readonly use: 'home' | 'parking'
  readonly builtArea: Area
  readonly innerArea: Area | null
  /** negative below the street (负层) */
  readonly floor: number | null
  readonly floors: number | null
  /** which floor opens on a street (平街层), where it is not the first; hill sites */
  readonly streetFloor: number | null
  readonly hasLift: boolean
  readonly orientation: string | null
  readonly decoration: string | null
  readonly product: string | null
  /** years of the land use right: 70, 50, 40 */
  readonly tenure: number | null
  readonly builtYear: number
  /** millionths of a degree */
  readonly lng: number | null
  readonly lat: number | null
}

/** A declared sale of an existing home, as the assessment base keeps it. */
export interface SaleFacts extends Omit<HomeFacts, 'use'> {
  readonly id: string
  readonly soldOn: Day
  /** fen */
  readonly price: Fen
}
