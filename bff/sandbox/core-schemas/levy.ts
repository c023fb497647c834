import { ascii } from './core-table'
import type { CoreTables } from './core-table'

/** 申报征收. */
export const levy: CoreTables = {
  declaration: `
    id ${ascii(24)} not null primary key,
    tax ${ascii(16)} not null,
    contract_id ${ascii(20)} not null,
    unit_number char(28) character set ascii collate ascii_bin not null,
    taxpayer char(18) character set ascii collate ascii_bin not null,
    declared_on date not null,
    base bigint not null,
    rate int not null,
    home_rank tinyint not null,
    amount bigint not null,
    key declaration_unit (unit_number),
    key declaration_taxpayer (taxpayer)`,
  bill: `
    id ${ascii(24)} not null primary key,
    declaration_id ${ascii(24)} not null,
    amount bigint not null,
    issued_on date not null,
    state ${ascii(8)} not null,
    paid_on date null,
    unique key bill_declaration (declaration_id)`,
}
