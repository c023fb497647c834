import type { CoreTables } from './core-table'

export const publicity: CoreTables = {}
