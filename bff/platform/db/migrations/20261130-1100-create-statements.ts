const ASCII = 'character set ascii collate ascii_bin'
const ID = `char(36) ${ASCII}`

/** One statement a step. Frozen once landed. */
export const steps: Record<string, string> = {
  'create-statement': `create table statement (
      id ${ID} not null primary key,
      number char(18) ${ASCII} not null,
      kind varchar(16) ${ASCII} not null,
      person_id ${ID} not null,
      code_sealed varchar(255) ${ASCII} not null,
      content_sealed mediumtext ${ASCII} not null,
      signed_sealed mediumtext ${ASCII} not null,
      state varchar(8) ${ASCII} not null,
      wrong_codes int not null,
      wrong_since datetime(3) null,
      issued_at datetime(3) not null,
      unique key statement_number (number),
      key statement_person (person_id, id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_unicode_ci`,
  // Of a fresh session: until then; afterwards it is a verified one.
  'add-fresh-until': 'alter table session add column fresh_until datetime(3) null after level',
  // A person's payments, newest first.
  'index-bill-person': 'alter table bill add key bill_person (person_id, paid_at, id)',
}
