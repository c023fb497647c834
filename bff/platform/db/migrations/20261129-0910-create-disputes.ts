const TAIL = 'engine=InnoDB default charset=utf8mb4 collate=utf8mb4_unicode_ci'
const ID = 'char(36) character set ascii collate ascii_bin'
const ascii = (length: number): string => `varchar(${length}) character set ascii collate ascii_bin`
const SEALED = 'mediumtext character set ascii collate ascii_bin'

/** One DDL a step: the server commits each by itself. Frozen once landed. */
export const steps: Record<string, string> = {
  // Every version of a home's value in a filing, with what it was computed from; nothing in it ever changes.
  'create-assessment': `create table assessment (
      id ${ID} not null primary key,
      case_id ${ID} not null,
      version int not null,
      reason ${ascii(20)} not null,
      model_id ${ID} not null,
      home_sealed ${SEALED} not null,
      result_sealed ${SEALED} not null,
      made_by ${ascii(64)} not null,
      made_at datetime(3) not null,
      unique key assessment_version (case_id, version),
      key assessment_model (model_id)
    ) ${TAIL}`,
  // open_key: the filing while the dispute is open, so that there is one at a time.
  'create-price-dispute': `create table price_dispute (
      case_id ${ID} not null primary key,
      filing_id ${ID} not null,
      open_key ${ID} null,
      position smallint not null,
      assessment_id ${ID} not null,
      ground ${ascii(12)} not null,
      claim_sealed ${SEALED} not null,
      registry_says ${ascii(16)} null,
      answer_by datetime(3) not null,
      proposal_sealed ${SEALED} null,
      proposed_by ${ascii(64)} null,
      proposed_at datetime(3) null,
      sent_back_sealed ${SEALED} null,
      outcome ${ascii(16)} null,
      reason_sealed ${SEALED} null,
      outcome_assessment_id ${ID} null,
      decided_by ${ascii(64)} null,
      decided_at datetime(3) null,
      unique key price_dispute_open (open_key),
      key price_dispute_filing (filing_id, case_id),
      key price_dispute_due (outcome, answer_by)
    ) ${TAIL}`,
}
