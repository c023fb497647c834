const TAIL = 'engine=InnoDB default charset=utf8mb4 collate=utf8mb4_unicode_ci'

/** One DDL a step: the server commits each by itself. Frozen once landed. */
export const steps: Record<string, string> = {
  'create-staff': `create table staff (
      id char(36) character set ascii collate ascii_bin not null primary key,
      openid_index char(64) character set ascii collate ascii_bin not null,
      person_id_index char(64) character set ascii collate ascii_bin not null,
      name_sealed varchar(512) character set ascii collate ascii_bin not null,
      role varchar(12) character set ascii collate ascii_bin not null,
      password_hash varchar(160) character set ascii collate ascii_bin not null,
      disabled_at datetime(3) null,
      created_at datetime(3) not null,
      unique key staff_openid (openid_index),
      unique key staff_person (person_id_index)
    ) ${TAIL}`,
  'create-staff-session': `create table staff_session (
      token_hash char(64) character set ascii collate ascii_bin not null primary key,
      staff_id char(36) character set ascii collate ascii_bin not null,
      issued_at datetime(3) not null,
      idle_until datetime(3) not null,
      ends_at datetime(3) not null,
      ended_at datetime(3) null,
      key staff_session_staff (staff_id),
      key staff_session_ends (ends_at)
    ) ${TAIL}`,
  'create-staff-try': `create table staff_try (
      id char(36) character set ascii collate ascii_bin not null primary key,
      openid_index char(64) character set ascii collate ascii_bin not null,
      at datetime(3) not null,
      key staff_try_openid (openid_index, at),
      key staff_try_at (at)
    ) ${TAIL}`,
}
