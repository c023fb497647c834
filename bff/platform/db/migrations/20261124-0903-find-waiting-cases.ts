/** One DDL a step: the server commits each by itself. Frozen once landed. */
export const steps: Record<string, string> = {
  // Asked every few seconds: without it each time through all cases there ever were.
  'index-case-file-waiting': 'create index case_file_waiting on case_file (kind, state, id)',
  // The chain hashes this text; MySQL writes a json column anew in an order and with spaces of its own.
  'keep-facts-as-written': 'alter table case_moment modify facts text character set utf8mb4 collate utf8mb4_bin not null',
}
