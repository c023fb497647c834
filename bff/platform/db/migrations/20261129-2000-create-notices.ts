const TAIL = 'engine=InnoDB default charset=utf8mb4 collate=utf8mb4_unicode_ci'
const ASCII = 'character set ascii collate ascii_bin'
const ID = `char(36) ${ASCII}`

/** One DDL a step: the server commits each by itself. Frozen once landed. */
export const steps: Record<string, string> = {
  // Messages of one lane go one after another; without a lane they go as they come.
  'give-outbox-lanes': `alter table outbox add column lane varchar(64) ${ASCII} null, add key outbox_lane (lane, state, id)`,
  'create-notice': `create table notice (
      id ${ID} not null primary key,
      person_id ${ID} not null,
      template varchar(48) ${ASCII} not null,
      version smallint not null,
      event varchar(128) ${ASCII} not null,
      case_id ${ID} null,
      sort varchar(8) ${ASCII} not null,
      fields_sealed text ${ASCII} not null,
      created_at datetime(3) not null,
      read_at datetime(3) null,
      letter_at datetime(3) null,
      served_at datetime(3) null,
      served_how varchar(12) ${ASCII} null,
      unique key notice_event (person_id, event),
      key notice_person (person_id, id),
      key notice_unread (person_id, read_at),
      key notice_case (case_id, person_id),
      key notice_letter (letter_at),
      key notice_unserved (sort, served_at, id)
    ) ${TAIL}`,
  'create-delivery': `create table delivery (
      id ${ID} not null primary key,
      notice_id ${ID} not null,
      person_id ${ID} not null,
      way tinyint not null,
      step tinyint not null,
      channel varchar(16) ${ASCII} not null,
      account_id ${ID} null,
      state varchar(10) ${ASCII} not null,
      reason varchar(64) ${ASCII} null,
      sent_to varchar(128) null,
      provider_id varchar(64) ${ASCII} null,
      tries int not null default 0,
      due_at datetime(3) not null,
      sending_at datetime(3) null,
      handed_at datetime(3) null,
      ended_at datetime(3) null,
      created_at datetime(3) not null,
      unique key delivery_step (notice_id, way, step),
      key delivery_provider (channel, provider_id),
      key delivery_state (channel, state, due_at),
      key delivery_person (person_id, created_at)
    ) ${TAIL}`,
  'create-notice-setting': `create table notice_setting (
      person_id ${ID} not null primary key,
      language varchar(2) ${ASCII} not null,
      off varchar(255) ${ASCII} not null,
      amounts_shown tinyint(1) not null,
      electronic_at datetime(3) null,
      electronic_version varchar(16) ${ASCII} null,
      updated_at datetime(3) not null
    ) ${TAIL}`,
  'create-contact': `create table contact (
      person_id ${ID} not null,
      kind varchar(8) ${ASCII} not null,
      value_sealed varchar(1024) ${ASCII} not null,
      value_index char(64) ${ASCII} not null,
      verified_at datetime(3) not null,
      primary key (person_id, kind),
      key contact_value (value_index)
    ) ${TAIL}`,
  'create-contact-code': `create table contact_code (
      id ${ID} not null primary key,
      person_id ${ID} not null,
      kind varchar(8) ${ASCII} not null,
      value_sealed varchar(1024) ${ASCII} not null,
      value_index char(64) ${ASCII} not null,
      code_hash char(64) ${ASCII} not null,
      code_sealed varchar(255) ${ASCII} not null,
      tries int not null default 0,
      created_at datetime(3) not null,
      ends_at datetime(3) not null,
      used_at datetime(3) null,
      key contact_code_person (person_id, kind, created_at),
      key contact_code_value (value_index, created_at),
      key contact_code_ends (ends_at)
    ) ${TAIL}`,
  // One row for each receiver and each person: whoever asks for a code at the same time stands in line here.
  'create-contact-code-turn': `create table contact_code_turn (
      turn_index char(64) ${ASCII} not null primary key,
      last_at datetime(3) not null,
      key contact_code_turn_last (last_at)
    ) ${TAIL}`,
  // Where a contact was until it changed, until that is told there.
  'create-contact-farewell': `create table contact_farewell (
      id ${ID} not null primary key,
      person_id ${ID} not null,
      kind varchar(8) ${ASCII} not null,
      changed varchar(8) ${ASCII} not null,
      value_sealed varchar(1024) ${ASCII} not null,
      created_at datetime(3) not null,
      key contact_farewell_created (created_at)
    ) ${TAIL}`,
  'create-wechat-token': `create table wechat_token (
      app_id varchar(32) ${ASCII} not null primary key,
      token_sealed varchar(2048) ${ASCII} null,
      ends_at datetime(3) null,
      lease_owner char(36) ${ASCII} null,
      lease_until datetime(3) null,
      updated_at datetime(3) not null
    ) ${TAIL}`,
  'create-wechat-subscription': `create table wechat_subscription (
      account_id ${ID} not null,
      message_group varchar(16) ${ASCII} not null,
      lasting tinyint(1) not null,
      remaining int not null,
      state varchar(8) ${ASCII} not null,
      credited_at datetime(3) null,
      credited_by varchar(8) ${ASCII} null,
      updated_at datetime(3) not null,
      primary key (account_id, message_group)
    ) ${TAIL}`,
  'create-wechat-push': `create table wechat_push (
      app_id varchar(32) ${ASCII} not null,
      dedupe_key char(64) ${ASCII} not null,
      body_sealed mediumtext ${ASCII} not null,
      received_at datetime(3) not null,
      worked_at datetime(3) null,
      primary key (app_id, dedupe_key),
      key wechat_push_received (received_at)
    ) ${TAIL}`,
  'create-service-follower': `create table service_follower (
      openid_index char(64) ${ASCII} not null primary key,
      openid_sealed varchar(512) ${ASCII} not null,
      union_index char(64) ${ASCII} null,
      is_following tinyint(1) not null,
      updated_at datetime(3) not null,
      key service_follower_union (union_index)
    ) ${TAIL}`,
  'give-account-union': `alter table account add column union_index char(64) ${ASCII} null, add key account_union (union_index)`,
  // Who read something of a person yesterday is told to them today.
  'index-access-log-day': 'alter table access_log add key access_log_at (at)',
  // What jobs that watch the clock look for: bills by their day, values and invitations by their age.
  'index-bill-due': 'alter table bill add key bill_due (due_on, state)',
  'index-assessment-made': 'alter table assessment add key assessment_made (made_at)',
  'index-invitation-end': 'alter table filing_invitation add key filing_invitation_end (expires_at)',
}
