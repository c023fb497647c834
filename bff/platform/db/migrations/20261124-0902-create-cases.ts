const TAIL = 'engine=InnoDB default charset=utf8mb4 collate=utf8mb4_unicode_ci'

/** One DDL a step: the server commits each by itself. Frozen once landed. */
export const steps: Record<string, string> = {
  'create-case-file': `create table case_file (
      id char(36) character set ascii collate ascii_bin not null primary key,
      number char(16) character set ascii collate ascii_bin not null,
      kind varchar(32) character set ascii collate ascii_bin not null,
      person_id char(36) character set ascii collate ascii_bin not null,
      subject_sealed varchar(1024) character set ascii collate ascii_bin not null,
      state varchar(24) character set ascii collate ascii_bin not null,
      version int not null default 1,
      last_seq int not null,
      last_hash char(64) character set ascii collate ascii_bin not null,
      opened_at datetime(3) not null,
      moved_at datetime(3) not null,
      unique key case_file_number (number),
      key case_file_person (person_id, id)
    ) ${TAIL}`,
  'create-case-moment': `create table case_moment (
      id char(36) character set ascii collate ascii_bin not null primary key,
      case_id char(36) character set ascii collate ascii_bin not null,
      person_id char(36) character set ascii collate ascii_bin not null,
      seq int not null,
      kind varchar(32) character set ascii collate ascii_bin not null,
      actor varchar(64) character set ascii collate ascii_bin not null,
      state varchar(24) character set ascii collate ascii_bin not null,
      facts json not null,
      at datetime(3) not null,
      prev_hash char(64) character set ascii collate ascii_bin not null,
      hash char(64) character set ascii collate ascii_bin not null,
      unique key case_moment_seq (case_id, seq),
      key case_moment_person (person_id, id)
    ) ${TAIL}`,
  'create-audit-anchor': `create table audit_anchor (
      day date not null primary key,
      heads int not null,
      root char(64) character set ascii collate ascii_bin not null,
      taken_at datetime(3) not null
    ) ${TAIL}`,
  'create-register-correction': `create table register_correction (
      case_id char(36) character set ascii collate ascii_bin not null primary key,
      person_id char(36) character set ascii collate ascii_bin not null,
      address_sealed varchar(1024) character set ascii collate ascii_bin not null
    ) ${TAIL}`,
}
