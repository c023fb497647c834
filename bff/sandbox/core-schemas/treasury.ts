import { ascii } from './core-table'
import type { CoreTables } from './core-table'

/** 国库. */
export const treasury: CoreTables = {
  receipt: `
    number ${ascii(24)} not null primary key,
    bill_id ${ascii(24)} not null,
    amount bigint not null,
    received_on date not null,
    unique key receipt_bill (bill_id)`,
}
