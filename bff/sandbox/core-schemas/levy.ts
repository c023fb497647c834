import { ascii } from './core-table'
import type { CoreTables } from './core-table'

/** 申报征收. */
export const levy: CoreTables = {
  tax_return: `
    id ${ascii(36)} not null primary key,
    declared_on date null,
    state ${ascii(12)} not null`,
  declaration: `
    id ${ascii(64)} not null primary key,
    return_id ${ascii(36)} null,
    bill_id ${ascii(36)} null,
    tax ${ascii(24)} not null,
    contract_id ${ascii(20)} null,
    unit_number char(28) character set ascii collate ascii_bin null,
    subject varchar(60) null,
    taxpayer char(18) character set ascii collate ascii_bin not null,
    declared_on date not null,
    base bigint null,
    rate int not null,
    home_rank tinyint null,
    amount bigint not null,
    key declaration_return (return_id),
    key declaration_unit (unit_number),
    key declaration_bill (bill_id),
    key declaration_taxpayer (taxpayer, tax, declared_on, id)`,
  bill: `
    id ${ascii(36)} not null primary key,
    return_id ${ascii(36)} null,
    taxpayer char(18) character set ascii collate ascii_bin not null,
    amount bigint not null,
    issued_on date not null,
    due_on date null,
    state ${ascii(8)} not null,
    paid_on date null,
    key bill_return (return_id),
    key bill_taxpayer (taxpayer, paid_on, id)`,
  refund: `
    id ${ascii(40)} not null primary key,
    taxpayer char(18) character set ascii collate ascii_bin not null,
    tax ${ascii(24)} not null,
    reason ${ascii(12)} not null,
    amount bigint not null,
    stage ${ascii(12)} not null,
    bank varchar(60) null,
    why varchar(120) null,
    asked_on date not null,
    moved_on date null,
    key refund_taxpayer (taxpayer, asked_on, id)`,
}
