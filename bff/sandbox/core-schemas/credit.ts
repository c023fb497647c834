import { ascii } from './core-table'
import type { CoreTables } from './core-table'

const CODE = 'char(18) character set ascii collate ascii_bin'

/** 纳税信用. */
export const credit: CoreTables = {
  grade_year: `
    code ${CODE} not null,
    year smallint not null,
    grade ${ascii(1)} not null,
    points smallint null,
    starts_at smallint null,
    graded_on date not null,
    primary key (code, year)`,
  grade_loss: `
    id ${ascii(40)} not null primary key,
    code ${CODE} not null,
    year smallint not null,
    rule ${ascii(16)} not null,
    words varchar(120) not null,
    points smallint not null,
    lost_on date not null,
    repair_how ${ascii(8)} null,
    repair_until date null,
    repaired_on date null,
    key grade_loss_year (code, year, lost_on)`,
  person_entry: `
    id ${ascii(40)} not null primary key,
    id_number ${CODE} not null,
    kind ${ascii(4)} not null,
    words varchar(160) not null,
    noted_by varchar(64) not null,
    noted_on date not null,
    ends_on date null,
    removed_on date null,
    key person_entry_person (id_number, noted_on, id)`,
  entry_challenge: `
    id ${ascii(36)} not null primary key,
    entry_id ${ascii(40)} not null,
    text varchar(300) not null,
    asked_at datetime(3) not null,
    answer ${ascii(8)} null,
    grounds varchar(300) null,
    answered_at datetime(3) null,
    key entry_challenge_open (answered_at, asked_at)`,
}
