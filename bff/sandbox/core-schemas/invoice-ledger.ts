import { ascii } from './core-table'
import type { CoreTables } from './core-table'

/** 电子底账. */
export const invoiceLedger: CoreTables = {
  taxpayer: `
    code char(18) character set ascii collate ascii_bin not null primary key,
    name varchar(128) not null,
    kind ${ascii(12)} not null,
    district_code ${ascii(6)} not null,
    registered_on date not null,
    responsible char(18) character set ascii collate ascii_bin not null,
    key taxpayer_responsible (responsible)`,
  invoice: `
    number char(20) character set ascii collate ascii_bin not null primary key,
    seller char(18) character set ascii collate ascii_bin not null,
    buyer_name varchar(128) not null,
    item varchar(128) not null,
    amount bigint not null,
    rate int not null,
    tax bigint not null,
    proxy tinyint not null,
    issued_on date not null,
    key invoice_seller (seller, issued_on)`,
}
