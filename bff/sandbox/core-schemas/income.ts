import { ascii } from './core-table'
import type { CoreTables } from './core-table'

/** 个人所得税扣缴明细. */
export const income: CoreTables = {
  income: `
    id ${ascii(40)} not null primary key,
    taxpayer char(18) character set ascii collate ascii_bin not null,
    month char(7) character set ascii collate ascii_bin not null,
    payer varchar(60) not null,
    item ${ascii(12)} not null,
    gross bigint not null,
    tax bigint not null,
    key income_taxpayer (taxpayer, month, id)`,
}
