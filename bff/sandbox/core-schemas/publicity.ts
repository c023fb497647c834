import { ascii } from './core-table'
import type { CoreTables } from './core-table'

const CODE = ascii(20)
/** Compared byte by byte: a name is sought by how it begins, along an index. */
const KEY = 'varchar(128) collate utf8mb4_bin not null'
const NAMES = `
    name varchar(128) not null,
    full_key ${KEY},
    short_key ${KEY},`

/** 公开信息. Each list has one index a way to seek in it, which ends with what the list is turned over by. */
export const publicity: CoreTables = {
  taxpayer_state: `
    code ${CODE} not null primary key,${NAMES}
    payer ${ascii(8)} not null,
    payer_since date not null,
    state ${ascii(12)} not null,
    state_since date not null,
    office varchar(64) not null,
    key taxpayer_state_full (full_key, code),
    key taxpayer_state_short (short_key, code)`,
  arrear: `
    id ${ascii(24)} not null primary key,${NAMES}
    code ${CODE} not null,
    district_code ${ascii(6)} not null,
    tax varchar(32) not null,
    balance bigint not null,
    recent bigint not null,
    published_on date not null,
    office varchar(64) not null,
    key arrear_full (full_key, id),
    key arrear_short (short_key, id),
    key arrear_code (code, id),
    key arrear_district (district_code, id)`,
  serious_case: `
    id ${ascii(24)} not null primary key,${NAMES}
    code ${CODE} not null,
    breach varchar(64) not null,
    facts varchar(500) not null,
    decision varchar(500) not null,
    decided_on date not null,
    published_on date not null,
    expires_on date not null,
    office varchar(64) not null,
    key serious_case_full (full_key, id),
    key serious_case_short (short_key, id),
    key serious_case_code (code, id)`,
  agent: `
    licence ${ascii(16)} not null primary key,${NAMES}
    code ${CODE} not null,
    kind ${ascii(12)} not null,
    score smallint not null,
    grade ${ascii(4)} not null,
    listed_on date not null,
    struck_off_on date null,
    district varchar(20) not null,
    key agent_full (full_key, licence),
    key agent_short (short_key, licence),
    key agent_code (code, licence)`,
  grade_a: `
    year smallint not null,
    code ${CODE} not null,${NAMES}
    district varchar(20) not null,
    primary key (year, code),
    key grade_a_full (year, full_key, code),
    key grade_a_short (year, short_key, code)`,
}
