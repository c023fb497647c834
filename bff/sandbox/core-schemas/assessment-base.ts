import { ascii } from './core-table'
import type { CoreTables } from './core-table'

/** 评估基准. */
export const assessmentBase: CoreTables = {
  past_sale: `
    contract_id ${ascii(20)} not null primary key,
    unit_number char(28) character set ascii collate ascii_bin not null,
    complex_id ${ascii(12)} not null,
    building_id ${ascii(16)} not null,
    district_code ${ascii(6)} not null,
    sold_on date not null,
    price bigint not null,
    built_area int not null,
    inner_area int null,
    floor smallint null,
    floors smallint null,
    street_floor smallint null,
    has_lift tinyint not null,
    orientation ${ascii(12)} null,
    decoration ${ascii(8)} null,
    product ${ascii(8)} null,
    tenure smallint null,
    built_year smallint not null,
    lng int null,
    lat int null,
    key past_sale_day (sold_on)`,
}
