import type { WindowGroup } from '#shared/model/hall'
import { CENTRAL, districts } from './districts'
import { outletFacts } from './outlet-facts'

/** An invented tax hall. District and name are real ones; street, number and windows are not. */
export interface HallFacts {
  id: string
  name: string
  districtCode: string
  district: string
  place: string
  /** degrees */
  lat: number
  lng: number
  opens: string
  closes: string
  /** 1 Monday … 7 Sunday */
  days: string
  /** where its staff and its paper are kept; undefined: this product has none there */
  outletId: string | undefined
  /** the queues of each window, window 1 first */
  windows: readonly (readonly WindowGroup[])[]
  /** further windows, for the demo clerks: nobody else sits there */
  ownWindows: number
}

interface Town {
  /** the digits behind `hall-` */
  number: string
  code: string
  name: string
  centre: readonly [lng: number, lat: number]
}

/** The two functional zones have no code of six digits of their own: theirs are ours, out of the way of every real one. */
const ZONES: readonly Town[] = [
  { number: '500198', code: '500110', name: '万盛经开区', centre: [106.92, 28.963] },
  { number: '500199', code: '500106', name: '高新区', centre: [106.37, 29.53] },
]

const LARGE: ReadonlySet<string> = new Set(['500101', '500102', '500103', '500106', '500107', '500108', '500157'])
const OWN_WINDOWS = 2
const HALL_HOURS = { opens: '09:00', closes: '17:00', days: '12345' } as const
/** How far from a district's middle, in ten-thousandths of a degree. */
const ASIDE = [[41, 33], [-57, 24], [18, -66], [73, -12]] as const

const towns: readonly Town[] = [
  ...districts.filter(({ to }) => to === null).map(({ code, name, centre }) => ({ number: code, code, name, centre })),
  ...ZONES,
]

/** A hall in each district of today and in the two functional zones. */
export const hallFacts: readonly HallFacts[] = towns.map(({ number, code, name, centre }, index) => {
  const outlet = outletFacts.find(({ kind, district }) => kind === 'window' && district === name)
  const [north, east] = ASIDE[index % ASIDE.length] ?? [0, 0]
  const at = outlet ?? { place: `${name}示例路${((index * 11) % 80) + 301}号`, lat: centre[1] + north / 10_000, lng: centre[0] + east / 10_000 }
  return {
    id: `hall-${number}`,
    name: `${name}办税服务厅`,
    districtCode: code,
    district: name,
    ...{ place: at.place, lat: at.lat, lng: at.lng },
    ...HALL_HOURS,
    outletId: outlet?.id,
    windows: windowsOf(sizeOf(number, index)),
    ownWindows: outlet ? OWN_WINDOWS : 0,
  }
})

function sizeOf(number: string, index: number): number {
  const [least, more] = LARGE.has(number) ? [12, 3] : CENTRAL.has(number) ? [9, 3] : number.startsWith('5002') ? [4, 3] : [6, 3]
  return least + (index % more)
}

/** Homes and land first, then everything else, then invoices; most serve a second queue too (综合窗口), and the last helps wherever it is needed. */
function windowsOf(count: number): WindowGroup[][] {
  const property = Math.max(1, Math.round(count * 0.3))
  const invoice = Math.max(1, Math.round(count * 0.2))
  const general = count - property - invoice - 1
  return [
    ...Array.from({ length: property }, (_, at): WindowGroup[] => (at % 2 === 0 ? ['property'] : ['property', 'general'])),
    ...Array.from({ length: general }, (_, at): WindowGroup[] => (at % 2 === 0 ? ['general', 'invoice'] : ['general'])),
    ...Array.from({ length: invoice }, (_, at): WindowGroup[] => (at % 2 === 0 ? ['invoice', 'general'] : ['invoice'])),
    ['general', 'property', 'invoice'],
  ]
}
