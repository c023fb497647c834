const TAIL = 'engine=InnoDB default charset=utf8mb4 collate=utf8mb4_unicode_ci'
const ID = 'char(36) character set ascii collate ascii_bin'
const SEALED = 'mediumtext character set ascii collate ascii_bin'
const ascii = (length: number): string => `varchar(${length}) character set ascii collate ascii_bin`

/** One statement a step. Frozen once landed. */
export const steps: Record<string, string> = {
  'create-certificate': `create table certificate (
      id ${ID} not null primary key,
      number ${ascii(20)} not null,
      kind ${ascii(12)} not null,
      case_id ${ID} not null,
      position smallint not null,
      person_id ${ID} not null,
      code_sealed ${ascii(255)} not null,
      content_sealed ${SEALED} not null,
      signed_sealed ${SEALED} not null,
      state ${ascii(8)} not null,
      wrong_codes int not null,
      wrong_since datetime(3) null,
      issued_at datetime(3) not null,
      unique key certificate_number (number),
      unique key certificate_party (case_id, position, kind),
      key certificate_person (person_id, case_id)
    ) ${TAIL}`,
}
