import type { Outlet } from '#shared/model/supply'

/** The nearest first; where nobody said from where, as they came. */
export const nearestFirst = (outlets: readonly Outlet[]): Outlet[] => [...outlets].sort((a, b) => (a.distance ?? 0) - (b.distance ?? 0))
