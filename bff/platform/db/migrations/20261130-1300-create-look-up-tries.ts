const TAIL = 'engine=InnoDB default charset=utf8mb4 collate=utf8mb4_unicode_ci'
const ASCII = 'character set ascii collate ascii_bin'
const ID = `char(36) ${ASCII}`

/** One DDL a step: the server commits each by itself. Frozen once landed. */
export const steps: Record<string, string> = {
  // Who asked for the progress of which case number and was not right.
  'create-progress-try': `create table progress_try (
      id ${ID} not null primary key,
      account_id ${ID} not null,
      number char(16) ${ASCII} not null,
      at datetime(3) not null,
      key progress_try_account (account_id, at),
      key progress_try_number (number, at),
      key progress_try_at (at)
    ) ${TAIL}`,
}
