import type { Generated, GeneratedAlways } from 'kysely'
import type { BillTables } from './bill-tables'
import type { CertificateTables } from './certificate-tables'
import type { ConsentTables } from './consent-tables'
import type { FilingTables } from './filing-tables'
import type { HallTables } from './hall-tables'
import type { InvoiceTables } from './invoice-tables'
import type { LookUpTables } from './look-up-tables'
import type { NoticeTables } from './notice-tables'
import type { PriceTables } from './price-tables'
import type { StaffTables } from './staff-tables'
import type { StatementTables } from './statement-tables'
import type { SupplyTables } from './supply-tables'

/** Rows of our own schema as mysql2 returns them. A test compares this list with the migrated schema. */
export interface Tables extends CertificateTables, BillTables, ConsentTables, FilingTables, HallTables, InvoiceTables, LookUpTables, NoticeTables, PriceTables, StaffTables, StatementTables, SupplyTables {
  account: AccountTable
  person: PersonTable
  session: SessionTable
  identity_try: IdentityTryTable
  access_log: AccessLogTable
  idempotency: IdempotencyTable
  outbox: OutboxTable
  job: JobTable
  case_file: CaseFileTable
  case_moment: CaseMomentTable
  audit_anchor: AuditAnchorTable
  register_correction: RegisterCorrectionTable
}

/** One WeChat account; `person_id` from the day the identity is proven, for good. */
interface AccountTable {
  id: string
  openid_index: string
  openid_sealed: string
  /** what WeChat calls the same human in all apps of one owner */
  union_index: string | null
  person_id: string | null
  created_at: Date
}

/** One human being, found by the blind index of the ID number. */
interface PersonTable {
  id: string
  id_number_index: string
  id_number_sealed: string
  name_sealed: string
  created_at: Date
}

interface SessionTable {
  token_hash: string
  account_id: string
  level: 'signedIn' | 'phone' | 'verified' | 'fresh'
  /** of a fresh one: until then, afterwards it is `verified` */
  fresh_until: Date | null
  issued_at: Date
  idle_until: Date
  ends_at: Date
  ended_at: Date | null
}

/** Failed identity comparisons of an account, for the limit. */
interface IdentityTryTable {
  id: string
  account_id: string
  at: Date
}

/** Who opened which sealed value of whom, and why. */
interface AccessLogTable {
  id: string
  at: Date
  actor: string
  person_id: string
  field: string
  purpose: string
  trace_id: string
  /** 1: the person's own account */
  by_self: GeneratedAlways<number | null>
}

interface IdempotencyTable {
  caller: string
  route: string
  intent_key: string
  body_hash: string
  reply_sealed: string | null
  created_at: Date
}

interface OutboxTable {
  id: string
  kind: string
  body: string
  /** `refused`: it can never work; `dead`: it did not work for so long that a person must look */
  state: Generated<'waiting' | 'sent' | 'refused' | 'dead'>
  attempts: Generated<number>
  due_at: Date
  lease_owner: string | null
  lease_until: Date | null
  last_error: string | null
  created_at: Date
  ended_at: Date | null
  /** one after another within a lane */
  lane: string | null
}

interface JobTable {
  name: string
  due_at: Date
  lease_owner: string | null
  lease_until: Date | null
  ran_at: Date | null
}

interface CaseFileTable {
  id: string
  number: string
  kind: string
  person_id: string
  subject_sealed: string
  state: string
  version: Generated<number>
  last_seq: number
  last_hash: string
  opened_at: Date
  moved_at: Date
}

/** The audit chain of a case: each hash covers the one before. */
interface CaseMomentTable {
  id: string
  case_id: string
  person_id: string
  seq: number
  kind: string
  actor: string
  state: string
  facts: string
  at: Date
  prev_hash: string
  hash: string
}

/** A root over the heads of all chains, taken daily: a chain alone does not stop someone who rewrites all of it. */
interface AuditAnchorTable {
  day: string
  heads: number
  root: string
  taken_at: Date
}

interface RegisterCorrectionTable {
  case_id: string
  person_id: string
  address_sealed: string
}
