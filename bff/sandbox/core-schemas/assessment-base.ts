import { ascii } from './core-table'
import type { CoreTables } from './core-table'

/** 评估基准. */
export const assessmentBase: CoreTables = {
  base_price: `
    complex_id ${ascii(12)} not null,
    month char(7) character set ascii collate ascii_bin not null,
    price_per_sqm bigint not null,
    primary key (complex_id, month)`,
  factor: `
    factor_table ${ascii(12)} not null,
    entry ${ascii(16)} not null,
    ppm int not null,
    primary key (factor_table, entry)`,
  past_sale: `
    contract_id ${ascii(20)} not null primary key,
    unit_number char(28) character set ascii collate ascii_bin not null,
    complex_id ${ascii(12)} not null,
    building_id ${ascii(16)} not null,
    sold_on date not null,
    price bigint not null,
    built_area int not null,
    floor smallint not null,
    floors smallint not null,
    has_lift tinyint not null,
    orientation ${ascii(12)} not null,
    decoration ${ascii(8)} not null,
    built_year smallint not null,
    key past_sale_complex (complex_id, sold_on)`,
}
