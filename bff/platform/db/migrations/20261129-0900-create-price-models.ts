const TAIL = 'engine=InnoDB default charset=utf8mb4 collate=utf8mb4_unicode_ci'
const ID = 'char(36) character set ascii collate ascii_bin'
const ascii = (length: number): string => `varchar(${length}) character set ascii collate ascii_bin`
const exact = (length: number): string => `varchar(${length}) character set utf8mb4 collate utf8mb4_bin`

/** One DDL a step: the server commits each by itself. Frozen once landed. */
export const steps: Record<string, string> = {
  // live_key: 1 for the one that is live, so that there are never two.
  'create-price-model': `create table price_model (
      id ${ID} not null primary key,
      number int not null,
      status ${ascii(8)} not null,
      live_key tinyint null,
      newest_month char(7) character set ascii collate ascii_bin not null,
      calibrated_at datetime(3) not null,
      live_at datetime(3) null,
      retired_at datetime(3) null,
      sales_used int not null,
      base bigint not null,
      plan mediumtext not null,
      study text not null,
      moved mediumtext not null,
      consent_by ${ascii(64)} null,
      consent_grounds varchar(200) null,
      unique key price_model_number (number),
      unique key price_model_live (live_key)
    ) ${TAIL}`,
  // The published tables: what an assessment is computed again from, years later.
  'create-price-effect': `create table price_effect (
      model_id ${ID} not null,
      table_name ${ascii(24)} not null,
      label ${exact(64)} not null,
      ppm int not null,
      mass double not null,
      primary key (model_id, table_name, label)
    ) ${TAIL}`,
  'create-price-dropped': `create table price_dropped (
      model_id ${ID} not null,
      sale_id ${ascii(40)} not null,
      reason ${ascii(20)} not null,
      times int not null,
      primary key (model_id, sale_id, reason)
    ) ${TAIL}`,
  // The working copy that every node loads, in pieces no packet limit minds; gone once the version is retired.
  'create-price-model-part': `create table price_model_part (
      model_id ${ID} not null,
      seq smallint not null,
      content mediumblob not null,
      primary key (model_id, seq)
    ) ${TAIL}`,
}
