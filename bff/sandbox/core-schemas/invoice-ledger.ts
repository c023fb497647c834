import { ascii } from './core-table'
import type { CoreTables } from './core-table'

const CODE = 'char(18) character set ascii collate ascii_bin'
const NUMBER = 'char(20) character set ascii collate ascii_bin'

/** 电子底账, and the register of who may issue how much. `post_parcel`, `post_event`: the sandbox post's own book, which must outlive the process. */
export const invoiceLedger: CoreTables = {
  taxpayer: `
    code ${CODE} not null primary key,
    name varchar(128) not null,
    kind ${ascii(12)} not null,
    payer ${ascii(8)} not null,
    credit ${ascii(1)} not null,
    district_code ${ascii(6)} not null,
    registered_on date not null,
    responsible ${CODE} not null,
    key taxpayer_responsible (responsible)`,
  taxpayer_role: `
    code ${CODE} not null,
    id_number ${CODE} not null,
    role ${ascii(8)} not null,
    primary key (code, id_number, role),
    key taxpayer_role_person (id_number)`,
  risk_flag: `
    id ${ascii(64)} not null primary key,
    code ${CODE} not null,
    kind ${ascii(20)} not null,
    evidence ${ascii(12)} not null,
    detail varchar(200) not null,
    since date not null,
    ends_on date null,
    ended_on date null,
    key risk_flag_code (code, since)`,
  quota: `
    code ${CODE} not null primary key,
    monthly bigint not null`,
  quota_change: `
    id ${ascii(36)} not null primary key,
    code ${CODE} not null,
    month ${ascii(7)} not null,
    amount bigint not null,
    key quota_change_month (code, month)`,
  paper_approval: `
    code ${CODE} not null,
    kind ${ascii(8)} not null,
    face_limit bigint not null,
    per_month int not null,
    primary key (code, kind)`,
  invoice: `
    number ${NUMBER} not null primary key,
    medium ${ascii(8)} not null,
    kind ${ascii(8)} not null,
    seller ${CODE} not null,
    seller_name varchar(128) not null,
    buyer_name varchar(128) not null,
    buyer_code ${ascii(20)} null,
    item varchar(128) not null,
    item_code ${ascii(19)} null,
    amount bigint not null,
    rate int not null,
    tax bigint not null,
    note varchar(255) null,
    proxy tinyint not null,
    original ${NUMBER} null,
    issued_on date not null,
    booked_on date null,
    voided_on date null,
    key invoice_seller (seller, issued_on),
    key invoice_buyer (buyer_code, issued_on),
    key invoice_original (original),
    key invoice_day (issued_on),
    key invoice_voided (voided_on)`,
  post_parcel: `
    id ${ascii(36)} not null primary key,
    number ${ascii(32)} not null,
    to_name varchar(100) not null`,
  post_event: `
    id ${ascii(64)} not null primary key,
    parcel_id ${ascii(36)} not null,
    state ${ascii(12)} not null,
    at datetime(3) not null,
    place varchar(64) not null,
    told_at datetime(3) null,
    key post_event_parcel (parcel_id)`,
}
