const TAIL = 'engine=InnoDB default charset=utf8mb4 collate=utf8mb4_unicode_ci'
const ASCII = 'character set ascii collate ascii_bin'
const ID = `char(36) ${ASCII}`
const HALL = `varchar(12) ${ASCII}`
const WORD = `varchar(12) ${ASCII}`
const HASH = `char(64) ${ASCII}`

/** One DDL a step: the server commits each by itself. Frozen once landed. */
export const steps: Record<string, string> = {
  'create-hall': `create table hall (
      id ${HALL} not null primary key,
      name varchar(60) not null,
      district_code char(6) ${ASCII} not null,
      district varchar(20) not null,
      place varchar(120) not null,
      lat int not null,
      lng int not null,
      opens char(5) ${ASCII} not null,
      closes char(5) ${ASCII} not null,
      days varchar(7) ${ASCII} not null,
      outlet_id varchar(20) ${ASCII} null,
      disruption varchar(60) null,
      disrupted_until datetime(3) null,
      ended_at datetime(3) null
    ) ${TAIL}`,
  'create-hall-window': `create table hall_window (
      hall_id ${HALL} not null,
      number smallint not null,
      queues varchar(40) ${ASCII} not null,
      state ${WORD} not null,
      staff_id ${ID} null,
      ticket_id ${ID} null,
      since datetime(3) not null,
      primary key (hall_id, number)
    ) ${TAIL}`,
  'create-hall-counter': `create table hall_counter (
      hall_id ${HALL} not null,
      day date not null,
      queue ${WORD} not null,
      next int not null,
      primary key (hall_id, day, queue)
    ) ${TAIL}`,
  'create-hall-ticket': `create table hall_ticket (
      id ${ID} not null primary key,
      hall_id ${HALL} not null,
      day date not null,
      queue ${WORD} not null,
      number varchar(8) ${ASCII} not null,
      item_id char(5) ${ASCII} null,
      person_id ${ID} null,
      origin ${WORD} not null,
      is_priority tinyint not null,
      state ${WORD} not null,
      place bigint not null,
      taken_at datetime(3) not null,
      called_at datetime(3) null,
      calls tinyint not null default 0,
      started_at datetime(3) null,
      ended_at datetime(3) null,
      window_number smallint null,
      moved_from ${ID} null,
      booking_id ${ID} null,
      pass_id ${ID} null,
      told_ahead tinyint null,
      open_key ${ID} null,
      unique key hall_ticket_open (open_key),
      unique key hall_ticket_number (hall_id, day, queue, number),
      key hall_ticket_line (day, state, hall_id, queue, place),
      key hall_ticket_person (person_id, taken_at),
      key hall_ticket_ended (state, ended_at)
    ) ${TAIL}`,
  'create-hall-slot': `create table hall_slot (
      hall_id ${HALL} not null,
      day date not null,
      queue ${WORD} not null,
      start char(5) ${ASCII} not null,
      ends char(5) ${ASCII} not null,
      capacity smallint not null,
      taken smallint not null default 0,
      primary key (hall_id, day, queue, start),
      constraint hall_slot_room check (taken between 0 and capacity)
    ) ${TAIL}`,
  'create-hall-booking': `create table hall_booking (
      id ${ID} not null primary key,
      person_id ${ID} not null,
      hall_id ${HALL} not null,
      day date not null,
      queue ${WORD} not null,
      start char(5) ${ASCII} not null,
      ends char(5) ${ASCII} not null,
      item_id char(5) ${ASCII} not null,
      is_priority tinyint not null,
      state ${WORD} not null,
      code_hash ${HASH} not null,
      code_sealed varchar(255) ${ASCII} not null,
      ticket_id ${ID} null,
      open_key varchar(48) ${ASCII} null,
      made_at datetime(3) not null,
      ended_at datetime(3) null,
      unique key hall_booking_open (open_key),
      key hall_booking_person (person_id, id),
      key hall_booking_due (state, day, start),
      unique key hall_booking_code (hall_id, day, code_hash)
    ) ${TAIL}`,
  'create-hall-day': `create table hall_day (
      hall_id ${HALL} not null,
      queue ${WORD} not null,
      day date not null,
      bins text ${ASCII} not null,
      primary key (hall_id, queue, day),
      key hall_day_day (day)
    ) ${TAIL}`,
  'create-item-time': `create table item_time (
      item_id char(5) ${ASCII} not null,
      day date not null,
      channel ${WORD} not null,
      minutes text ${ASCII} not null,
      primary key (item_id, day, channel),
      key item_time_day (day)
    ) ${TAIL}`,
  'create-green-pass': `create table green_pass (
      id ${ID} not null primary key,
      person_id ${ID} not null,
      item_id char(5) ${ASCII} not null,
      checked_sealed text ${ASCII} not null,
      code_hash ${HASH} not null,
      code_sealed varchar(255) ${ASCII} not null,
      made_at datetime(3) not null,
      ends_at datetime(3) not null,
      used_at datetime(3) null,
      used_by ${ID} null,
      unique key green_pass_code (code_hash),
      key green_pass_person (person_id, id)
    ) ${TAIL}`,
}
