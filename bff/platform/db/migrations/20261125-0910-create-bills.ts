const ID = 'char(36) character set ascii collate ascii_bin'

/** Frozen once landed. */
export const steps: Record<string, string> = {
  'create-bill': `create table bill (
      id ${ID} not null primary key,
      case_id ${ID} not null,
      position smallint not null,
      person_id ${ID} not null,
      amount bigint not null,
      state varchar(8) character set ascii collate ascii_bin not null,
      due_on date not null,
      order_at datetime(3) null,
      ask_at datetime(3) null,
      paid_at datetime(3) null,
      received_at datetime(3) null,
      receipt_number varchar(24) character set ascii collate ascii_bin null,
      unique key bill_party (case_id, position),
      key bill_waiting (state, ask_at),
      key bill_state (state, id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_unicode_ci`,
}
