const ASCII = 'character set ascii collate ascii_bin'
const ID = `char(36) ${ASCII}`
const TAIL = 'engine=InnoDB default charset=utf8mb4 collate=utf8mb4_unicode_ci'

/** One statement a step. Frozen once landed. */
export const steps: Record<string, string> = {
  'create-family-consent': `create table family_consent (
      id ${ID} not null primary key,
      asker_id ${ID} not null,
      giver_index char(64) ${ASCII} not null,
      giver_name_sealed varchar(512) ${ASCII} not null,
      state varchar(8) ${ASCII} not null,
      asked_at datetime(3) not null,
      answered_at datetime(3) null,
      ends_at datetime(3) not null,
      revoked_at datetime(3) null,
      key family_consent_asker (asker_id, id),
      key family_consent_giver (giver_index, id)
    ) ${TAIL}`,
  'create-credit-challenge': `create table credit_challenge (
      id ${ID} not null primary key,
      person_id ${ID} not null,
      entry_id varchar(64) ${ASCII} not null,
      text_sealed text ${ASCII} not null,
      state varchar(10) ${ASCII} not null,
      grounds varchar(300) null,
      opened_at datetime(3) not null,
      answered_at datetime(3) null,
      unique key credit_challenge_entry (person_id, entry_id),
      key credit_challenge_state (state, id)
    ) ${TAIL}`,
  // An account's id is 36 signs, alone; clerks, tasks and accounts that read of somebody else are named longer or shorter.
  'add-by-self': 'alter table access_log add column by_self tinyint generated always as (char_length(actor) = 36) virtual',
  // One's own readings are many; those by others must be found without passing them.
  'index-readings': 'alter table access_log drop key access_log_person, add key access_log_person (person_id, by_self, id)',
}
