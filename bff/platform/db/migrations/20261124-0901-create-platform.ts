const TAIL = 'engine=InnoDB default charset=utf8mb4 collate=utf8mb4_unicode_ci'

/** One DDL a step: the server commits each by itself. Frozen once landed. */
export const steps: Record<string, string> = {
  'create-idempotency': `create table idempotency (
      caller varchar(64) character set ascii collate ascii_bin not null,
      route varchar(96) character set ascii collate ascii_bin not null,
      intent_key char(36) character set ascii collate ascii_bin not null,
      body_hash char(64) character set ascii collate ascii_bin not null,
      reply_sealed mediumtext character set ascii collate ascii_bin null,
      created_at datetime(3) not null,
      primary key (caller, route, intent_key),
      key idempotency_created (created_at)
    ) ${TAIL}`,
  'create-outbox': `create table outbox (
      id char(36) character set ascii collate ascii_bin not null primary key,
      kind varchar(64) character set ascii collate ascii_bin not null,
      body json not null,
      state varchar(8) character set ascii collate ascii_bin not null default 'waiting',
      attempts int not null default 0,
      due_at datetime(3) not null,
      lease_owner char(36) character set ascii collate ascii_bin null,
      lease_until datetime(3) null,
      last_error varchar(255) null,
      created_at datetime(3) not null,
      ended_at datetime(3) null,
      key outbox_due (state, due_at)
    ) ${TAIL}`,
  'create-job': `create table job (
      name varchar(48) character set ascii collate ascii_bin not null primary key,
      due_at datetime(3) not null,
      lease_owner char(36) character set ascii collate ascii_bin null,
      lease_until datetime(3) null,
      ran_at datetime(3) null
    ) ${TAIL}`,
}
