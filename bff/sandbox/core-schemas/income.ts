import type { CoreTables } from './core-table'

export const income: CoreTables = {}
