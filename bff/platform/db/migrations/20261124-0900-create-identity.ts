const TAIL = 'engine=InnoDB default charset=utf8mb4 collate=utf8mb4_unicode_ci'

/** One DDL a step: the server commits each by itself. Frozen once landed. */
export const steps: Record<string, string> = {
  'create-account': `create table account (
      id char(36) character set ascii collate ascii_bin not null primary key,
      openid_index char(64) character set ascii collate ascii_bin not null,
      openid_sealed varchar(255) character set ascii collate ascii_bin not null,
      person_id char(36) character set ascii collate ascii_bin null,
      created_at datetime(3) not null,
      unique key account_openid (openid_index),
      key account_person (person_id)
    ) ${TAIL}`,
  'create-person': `create table person (
      id char(36) character set ascii collate ascii_bin not null primary key,
      id_number_index char(64) character set ascii collate ascii_bin not null,
      id_number_sealed varchar(255) character set ascii collate ascii_bin not null,
      name_sealed varchar(512) character set ascii collate ascii_bin not null,
      created_at datetime(3) not null,
      unique key person_id_number (id_number_index)
    ) ${TAIL}`,
  'create-session': `create table session (
      token_hash char(64) character set ascii collate ascii_bin not null primary key,
      account_id char(36) character set ascii collate ascii_bin not null,
      level varchar(12) character set ascii collate ascii_bin not null,
      issued_at datetime(3) not null,
      idle_until datetime(3) not null,
      ends_at datetime(3) not null,
      ended_at datetime(3) null,
      key session_account (account_id),
      key session_ends (ends_at)
    ) ${TAIL}`,
  'create-identity-try': `create table identity_try (
      id char(36) character set ascii collate ascii_bin not null primary key,
      account_id char(36) character set ascii collate ascii_bin not null,
      at datetime(3) not null,
      key identity_try_account (account_id, at)
    ) ${TAIL}`,
  'create-access-log': `create table access_log (
      id char(36) character set ascii collate ascii_bin not null primary key,
      at datetime(3) not null,
      actor varchar(64) character set ascii collate ascii_bin not null,
      person_id char(36) character set ascii collate ascii_bin not null,
      field varchar(32) character set ascii collate ascii_bin not null,
      purpose varchar(48) character set ascii collate ascii_bin not null,
      trace_id varchar(36) character set ascii collate ascii_bin not null,
      key access_log_person (person_id, id)
    ) ${TAIL}`,
}
