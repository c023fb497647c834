import { describeHome } from './describe-home'
import type { HomeFacts } from './home-facts'
import type { Model } from './model'
import type { DescribedHome } from './sales'

/** A home as the model sees it; one without a position stands where a sale of its complex stood. */
export function placeHome({ sales, plan }: Model, home: HomeFacts): DescribedHome {
  const described = describeHome(home)
  if (home.lng !== null && home.lat !== null) {
    return described
  }
  const column = sales.text[plan.complex]
  const sold = column?.codes.indexOf(column.levels.indexOf(home.complex)) ?? -1
  const [east, north] = [plan.east, plan.north].map((name) => sales.number[name]?.[sold] ?? NaN) as [number, number]
  return { ...described, number: { ...described.number, east, north } }
}
