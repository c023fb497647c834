const TAIL = 'engine=InnoDB default charset=utf8mb4 collate=utf8mb4_unicode_ci'
const ASCII = 'character set ascii collate ascii_bin'
const ID = `char(36) ${ASCII}`
const CODE = `char(18) ${ASCII}`
const NUMBER = `char(20) ${ASCII}`

/** One DDL a step: the server commits each by itself. Frozen once landed. */
export const steps: Record<string, string> = {
  // The next number of each series: whoever takes one holds the row until the commit that uses it, so there are no gaps.
  'create-invoice-series': `create table invoice_series (
      series char(5) ${ASCII} not null primary key,
      next bigint not null
    ) ${TAIL}`,
  // Requests of one seller stand in line here, so that no two of them pass below a threshold together.
  'create-invoice-seller': `create table invoice_seller (
      seller_index char(64) ${ASCII} not null primary key,
      requests int not null
    ) ${TAIL}`,
  // `seller_index`: blind index of an ID number, or of a business's code; `as_code`: the business acted for.
  'create-invoice-request': `create table invoice_request (
      case_id ${ID} not null primary key,
      person_id ${ID} not null,
      seller_index char(64) ${ASCII} not null,
      as_code ${CODE} null,
      capacity varchar(8) ${ASCII} null,
      content_sealed mediumtext ${ASCII} not null,
      version int not null,
      gross bigint not null,
      total bigint null,
      tax bigint null,
      dealt_on date not null,
      state varchar(12) ${ASCII} not null,
      held_at datetime(3) null,
      returned_until date null,
      delivery varchar(10) ${ASCII} not null,
      outlet_id varchar(20) ${ASCII} null,
      address_id ${ID} null,
      pickup_hash char(64) ${ASCII} null,
      pickup_sealed varchar(255) ${ASCII} null,
      number ${NUMBER} null,
      numbered_on date null,
      issued_at datetime(3) null,
      cash bigint null,
      opened_at datetime(3) not null,
      unique key invoice_request_number (number),
      key invoice_request_seller (seller_index, dealt_on),
      key invoice_request_state (state, case_id),
      key invoice_request_day (numbered_on),
      key invoice_request_outlet (outlet_id, state),
      key invoice_request_pickup (pickup_hash)
    ) ${TAIL}`,
  // One row an original: how much of it is reversed or about to be. Two red letters at once stand in line here.
  'create-invoice-reversal': `create table invoice_reversal (
      original ${NUMBER} not null primary key,
      gross bigint not null,
      reversed bigint not null
    ) ${TAIL}`,
  'create-red-letter': `create table red_letter (
      case_id ${ID} not null primary key,
      original ${NUMBER} not null,
      content_sealed text ${ASCII} not null,
      started_by varchar(6) ${ASCII} not null,
      person_id ${ID} not null,
      seller_index char(64) ${ASCII} not null,
      buyer_index char(64) ${ASCII} null,
      gross bigint not null,
      net bigint not null,
      tax bigint not null,
      reason varchar(10) ${ASCII} not null,
      state varchar(10) ${ASCII} not null,
      number ${NUMBER} null,
      numbered_on date null,
      opened_at datetime(3) not null,
      lapses_at datetime(3) null,
      issued_at datetime(3) null,
      unique key red_letter_number (number),
      key red_letter_original (original, state),
      key red_letter_lapse (state, lapses_at),
      key red_letter_day (numbered_on)
    ) ${TAIL}`,
  // Money that goes back to whoever paid a bill; `id` is also the refund's number at the cashier.
  'create-refund': `create table refund (
      id ${ID} not null primary key,
      bill_id ${ID} not null,
      case_id ${ID} not null,
      reason varchar(12) ${ASCII} not null,
      amount bigint not null,
      state varchar(8) ${ASCII} not null,
      created_at datetime(3) not null,
      done_at datetime(3) null,
      unique key refund_case (case_id, reason, bill_id),
      key refund_bill (bill_id)
    ) ${TAIL}`,
  // `slot`: which one of the day of this invoice, so that there are no more of them than slots.
  'create-invoice-sending': `create table invoice_sending (
      id ${ID} not null primary key,
      number ${NUMBER} not null,
      day date not null,
      slot tinyint not null,
      person_id ${ID} not null,
      as_code ${CODE} null,
      capacity varchar(8) ${ASCII} null,
      channel varchar(8) ${ASCII} not null,
      to_sealed varchar(1024) ${ASCII} not null,
      state varchar(8) ${ASCII} not null,
      created_at datetime(3) not null,
      ended_at datetime(3) null,
      unique key invoice_sending_slot (number, day, slot),
      key invoice_sending_person (person_id, created_at)
    ) ${TAIL}`,
  'create-invoice-booking': `create table invoice_booking (
      number ${NUMBER} not null primary key,
      person_id ${ID} not null,
      as_code ${CODE} null,
      capacity varchar(8) ${ASCII} null,
      created_at datetime(3) not null
    ) ${TAIL}`,
  'create-supply-request': `create table supply_request (
      case_id ${ID} not null primary key,
      kind varchar(8) ${ASCII} not null,
      business_code ${CODE} not null,
      person_id ${ID} not null,
      role varchar(8) ${ASCII} not null,
      version int not null,
      state varchar(12) ${ASCII} not null,
      content_sealed text ${ASCII} not null,
      verdict varchar(8) ${ASCII} null,
      control varchar(8) ${ASCII} not null,
      rules varchar(500) ${ASCII} not null,
      asked bigint null,
      given bigint null,
      month char(7) ${ASCII} null,
      invoice_kind varchar(8) ${ASCII} null,
      reason_id varchar(64) ${ASCII} null,
      decided_by varchar(64) ${ASCII} null,
      delivery varchar(10) ${ASCII} null,
      outlet_id varchar(20) ${ASCII} null,
      address_id ${ID} null,
      pickup_hash char(64) ${ASCII} null,
      pickup_sealed varchar(255) ${ASCII} null,
      range_id ${ID} null,
      open_key varchar(64) ${ASCII} null,
      opened_at datetime(3) not null,
      held_at datetime(3) null,
      unique key supply_request_open (open_key),
      key supply_request_business (business_code, case_id),
      key supply_request_state (state, case_id),
      key supply_request_outlet (outlet_id, state),
      key supply_request_pickup (pickup_hash)
    ) ${TAIL}`,
  // Blank paper: a run of numbers and who holds it. `next`: the first one not used. A run handed over is cut off the holder's.
  'create-paper-stock': `create table paper_stock (
      id ${ID} not null primary key,
      holder_kind varchar(8) ${ASCII} not null,
      holder varchar(36) ${ASCII} not null,
      kind varchar(8) ${ASCII} not null,
      code char(12) ${ASCII} not null,
      first int not null,
      last int not null,
      next int not null,
      state varchar(10) ${ASCII} not null,
      case_id ${ID} null,
      unique key paper_stock_run (code, first, holder_kind, holder),
      key paper_stock_holder (holder_kind, holder, kind, state),
      key paper_stock_case (case_id)
    ) ${TAIL}`,
  // Each number of paper that was used or spoilt, once.
  'create-paper-use': `create table paper_use (
      number ${NUMBER} not null primary key,
      stock_id ${ID} not null,
      case_id ${ID} null,
      used_at datetime(3) not null,
      void_at datetime(3) null
    ) ${TAIL}`,
  'create-parcel': `create table parcel (
      id ${ID} not null primary key,
      case_id ${ID} not null,
      case_kind varchar(24) ${ASCII} not null,
      person_id ${ID} not null,
      to_sealed varchar(1024) ${ASCII} not null,
      state varchar(12) ${ASCII} not null,
      number varchar(32) ${ASCII} null,
      created_at datetime(3) not null,
      moved_at datetime(3) not null,
      ask_at datetime(3) null,
      key parcel_case (case_id),
      key parcel_ask (ask_at)
    ) ${TAIL}`,
  'create-parcel-step': `create table parcel_step (
      parcel_id ${ID} not null,
      event varchar(64) ${ASCII} not null,
      state varchar(12) ${ASCII} not null,
      at datetime(3) not null,
      place varchar(64) null,
      primary key (parcel_id, event)
    ) ${TAIL}`,
  'create-mail-address': `create table mail_address (
      id ${ID} not null primary key,
      person_id ${ID} not null,
      content_sealed text ${ASCII} not null,
      is_usual tinyint(1) not null,
      created_at datetime(3) not null,
      removed_at datetime(3) null,
      key mail_address_person (person_id, removed_at)
    ) ${TAIL}`,
  'create-outlet': `create table outlet (
      id varchar(20) ${ASCII} not null primary key,
      kind varchar(8) ${ASCII} not null,
      name varchar(64) not null,
      district varchar(20) not null,
      place varchar(100) not null,
      lat int not null,
      lng int not null,
      opens char(5) ${ASCII} not null,
      closes char(5) ${ASCII} not null,
      days varchar(7) ${ASCII} not null,
      services varchar(64) ${ASCII} not null,
      ended_at datetime(3) null
    ) ${TAIL}`,
  // Pickup codes given by a clerk, for the limit; the right ones are taken out again.
  'create-pickup-try': `create table pickup_try (
      id ${ID} not null primary key,
      staff_id ${ID} not null,
      at datetime(3) not null,
      key pickup_try_staff (staff_id, at),
      key pickup_try_at (at)
    ) ${TAIL}`,
  'give-staff-outlet': `alter table staff add column outlet_id varchar(20) ${ASCII} null`,
  // The class of control a business was last told of.
  'create-control-told': `create table control_told (
      business_code ${CODE} not null primary key,
      class varchar(8) ${ASCII} not null,
      told_at datetime(3) not null
    ) ${TAIL}`,
  // An invoice at a counter, perhaps made offline: its own key, once.
  'create-counter-invoice': `create table counter_invoice (
      outlet_id varchar(20) ${ASCII} not null,
      intent_key ${ID} not null,
      body_hash char(64) ${ASCII} not null,
      case_id ${ID} not null,
      created_at datetime(3) not null,
      primary key (outlet_id, intent_key)
    ) ${TAIL}`,
}
