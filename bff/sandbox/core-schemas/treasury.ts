import { ascii } from './core-table'
import type { CoreTables } from './core-table'

/** 国库. `cashier_order` and `cashier_refund` are the sandbox cashier's own book: what was paid there must outlive the process. */
export const treasury: CoreTables = {
  receipt: `
    number ${ascii(24)} not null primary key,
    bill_id ${ascii(36)} not null,
    amount bigint not null,
    received_on date not null,
    unique key receipt_bill (bill_id)`,
  cashier_order: `
    id ${ascii(36)} not null primary key,
    amount bigint not null,
    description varchar(128) not null,
    state ${ascii(8)} not null,
    created_at datetime(3) not null,
    paid_at datetime(3) null,
    noticed_at datetime(3) null,
    passed_on_at datetime(3) null,
    key cashier_order_paid (state, passed_on_at, paid_at)`,
  cashier_refund: `
    id ${ascii(36)} not null primary key,
    order_id ${ascii(36)} not null,
    amount bigint not null,
    created_at datetime(3) not null,
    key cashier_refund_order (order_id)`,
}
