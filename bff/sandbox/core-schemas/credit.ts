import type { CoreTables } from './core-table'

export const credit: CoreTables = {}
