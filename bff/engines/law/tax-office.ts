import type { Day } from '#shared/model/day'
import type { Property } from './transfer-facts'

/** One row of the table of districts; days inclusive where it began or ended. */
export interface District {
  readonly code: string
  readonly name: string
  readonly kind: 'district' | 'county'
  readonly from?: string
  readonly to?: string
  /** who took over */
  readonly then?: readonly string[]
  /** where it is not named by the pattern */
  readonly bureau?: string
}

/**
 * 主管税务机关 of a home by its district code on a day: undefined where the table does not tell, as when a district was divided among several
 * and only the address decides. The bureau's name follows a pattern that nobody confirmed.
 */
export function taxOffice(districts: readonly District[], code: string, day: Day): string | undefined {
  const found = districts.find((each) => each.code === code)
  if (found === undefined || (found.from !== undefined && day < found.from)) {
    return undefined
  }
  if (found.to !== undefined && day > found.to) {
    const [heir, ...others] = found.then ?? []
    return heir === undefined || others.length > 0 ? undefined : taxOffice(districts, heir, day)
  }
  return found.bureau ?? `国家税务总局重庆市${found.name}税务局`
}

/** Where a home stands within its district: under a street office, in a town (镇), or in a township. */
export type Settlement = 'street' | 'town' | 'township'

/**
 * The class of place that decides the rate of urban maintenance tax; undefined where the settlement is not known.
 * @law 城市维护建设税法 第四条
 */
export function placeClass(kind: District['kind'], settlement: Settlement | undefined): Property['location'] {
  switch (settlement) {
    case 'street':
      return kind === 'district' ? 'urbanDistrict' : 'countyTown'
    case 'town':
      return 'countyTown'
    case 'township':
      return 'elsewhere'
    case undefined:
      return undefined
  }
  return settlement satisfies never
}
