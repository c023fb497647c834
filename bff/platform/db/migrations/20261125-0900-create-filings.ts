const TAIL = 'engine=InnoDB default charset=utf8mb4 collate=utf8mb4_unicode_ci'
const ID = 'char(36) character set ascii collate ascii_bin'
const HASH = 'char(64) character set ascii collate ascii_bin'
const ascii = (length: number): string => `varchar(${length}) character set ascii collate ascii_bin`
const SEALED = 'mediumtext character set ascii collate ascii_bin'

/** One statement a step. Frozen once landed. */
export const steps: Record<string, string> = {
  'create-case-party': `create table case_party (
      case_id ${ID} not null,
      person_id ${ID} not null,
      todo ${ascii(16)} null,
      since_seq int not null,
      primary key (case_id, person_id),
      key case_party_person (person_id, case_id)
    ) ${TAIL}`,
  // Cases so far had one person each.
  'fill-case-party': 'insert ignore into case_party (case_id, person_id, todo, since_seq) select id, person_id, null, 1 from case_file',
  'create-filing': `create table filing (
      case_id ${ID} not null primary key,
      title_key ${HASH} null,
      snapshot_sealed ${SEALED} not null,
      rules text not null,
      held_at datetime(3) null,
      answer_by datetime(3) null,
      returned_sealed ${ascii(2048)} null,
      unique key filing_title (title_key),
      key filing_held (held_at)
    ) ${TAIL}`,
  'create-filing-party': `create table filing_party (
      case_id ${ID} not null,
      position smallint not null,
      side ${ascii(6)} not null,
      opener tinyint not null,
      person_id ${ID} null,
      id_number_index ${HASH} null,
      identity_sealed ${ascii(2048)} not null,
      share_parts int not null,
      share_of int not null,
      progress ${ascii(12)} not null,
      facts_sealed ${SEALED} null,
      facts_hash ${HASH} null,
      undertakings text null,
      total bigint null,
      signed_at datetime(3) null,
      primary key (case_id, position),
      key filing_party_index (id_number_index, progress)
    ) ${TAIL}`,
  'create-filing-invitation': `create table filing_invitation (
      id ${ID} not null primary key,
      case_id ${ID} not null,
      position smallint not null,
      code_hash ${HASH} not null,
      code_sealed ${ascii(512)} not null,
      expires_at datetime(3) not null,
      used_at datetime(3) null,
      declined_at datetime(3) null,
      unique key filing_invitation_code (code_hash),
      key filing_invitation_party (case_id, position)
    ) ${TAIL}`,
  // By content: however the files of the law change, a decision is computed again with what it was decided by.
  'create-law-version': `create table law_version (
      hash ${HASH} not null primary key,
      content mediumtext character set utf8mb4 collate utf8mb4_bin not null,
      first_used_at datetime(3) not null
    ) ${TAIL}`,
  'create-tax-decision': `create table tax_decision (
      id ${ID} not null primary key,
      case_id ${ID} not null,
      day date not null,
      facts_sealed ${SEALED} not null,
      outcome_sealed ${SEALED} not null,
      law_hash ${HASH} not null,
      hash ${HASH} not null,
      decided_by ${ascii(64)} not null,
      decided_at datetime(3) not null,
      unique key tax_decision_case (case_id)
    ) ${TAIL}`,
}
