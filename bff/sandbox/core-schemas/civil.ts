import { ascii } from './core-table'
import type { CoreTables } from './core-table'

/** 民政. */
export const civil: CoreTables = {
  citizen: `
    id_number char(18) character set ascii collate ascii_bin not null primary key,
    name varchar(64) not null,
    sex ${ascii(6)} not null,
    born_on date not null`,
  marriage: `
    id ${ascii(16)} not null primary key,
    spouse_a char(18) character set ascii collate ascii_bin not null,
    spouse_b char(18) character set ascii collate ascii_bin not null,
    married_on date not null,
    ended_on date null,
    key marriage_a (spouse_a),
    key marriage_b (spouse_b)`,
  family_member: `
    parent char(18) character set ascii collate ascii_bin not null,
    child char(18) character set ascii collate ascii_bin not null,
    primary key (parent, child),
    key family_member_child (child)`,
}
