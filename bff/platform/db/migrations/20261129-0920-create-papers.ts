const TAIL = 'engine=InnoDB default charset=utf8mb4 collate=utf8mb4_unicode_ci'
const ID = 'char(36) character set ascii collate ascii_bin'

/** One DDL a step: the server commits each by itself. Frozen once landed. */
export const steps: Record<string, string> = {
  // case_id null: handed in, but nothing refers to it yet.
  'create-paper': `create table paper (
      id ${ID} not null primary key,
      person_id ${ID} not null,
      case_id ${ID} null,
      kind varchar(20) character set ascii collate ascii_bin not null,
      size int not null,
      content_sealed mediumtext character set ascii collate ascii_bin not null,
      created_at datetime(3) not null,
      key paper_person (person_id, created_at),
      key paper_case (case_id),
      key paper_loose (case_id, created_at)
    ) ${TAIL}`,
}
