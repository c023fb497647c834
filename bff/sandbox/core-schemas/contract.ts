import { ascii } from './core-table'
import type { CoreTables } from './core-table'

/** 网签. */
export const contract: CoreTables = {
  net_contract: `
    id ${ascii(20)} not null primary key,
    kind ${ascii(12)} not null,
    unit_number char(28) character set ascii collate ascii_bin not null,
    price bigint not null,
    signed_on date not null,
    state ${ascii(8)} not null,
    key net_contract_unit (unit_number)`,
  contract_party: `
    contract_id ${ascii(20)} not null,
    role ${ascii(6)} not null,
    position tinyint not null,
    party char(18) character set ascii collate ascii_bin not null,
    name varchar(128) not null,
    share_parts int not null,
    share_of int not null,
    primary key (contract_id, role, position),
    key contract_party_party (party)`,
}
