import type { Day } from '#shared/model/day'

export const dayOf = (year: number, month: number, date: number): Day => new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10) as Day

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

export const monthOf = (day: Day): string => day.slice(0, 7)
