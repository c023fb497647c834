import * as v from 'valibot'
import { Failure } from '#shared/failure'
import { ParcelEvent, ParcelNotice } from '#shared/model/parcel-notice'
import { Unanswered } from '../unanswered'
import { callSigned, readAnswer } from './signed-call'
import type { Account } from './signed-call'
import { isSigned, isTimely } from './signed-text'

/** A parcel as the post knows it, with every step so far. */
const Known = v.object({ id: v.string(), number: ParcelNotice.entries.number, events: v.array(ParcelEvent) })
export type KnownParcel = v.InferOutput<typeof Known>

interface NewParcel {
  /** ours; handed in again it is the same parcel */
  id: string
  to: { name: string; phone: string; place: string }
}

/** The post (邮政), which carries parcels. */
export interface Post {
  /** @returns the post's own number. @throws Unanswered when it may be handed in again with the same id */
  handIn: (parcel: NewParcel) => Promise<string>
  /** Parcels it has never heard of are not among them. @throws Unanswered */
  query: (ids: readonly string[]) => Promise<KnownParcel[]>
  /** @throws Failure `parcel.notice_refused` when it is not the post's, cannot be read, or is not of these minutes */
  readNotice: (payload: string, signature: string, nowMs: number) => ParcelNotice
}

/** What is signed for a notice can never pass for a request. */
export const noticeText = (payload: string): string => `notice\n${payload}`

/**
 * A plain protocol of our own: `POST /parcels {id, to}` → `{number}`; `POST /parcels/states {ids}` → `{parcels}`; both carry `post-timestamp` and
 * `post-signature`. Notices come to us signed by the same key.
 */
export function connectPost(account: Account): Post {
  return {
    handIn: async (parcel) => (await ask(account, '/parcels', parcel, v.object({ number: ParcelNotice.entries.number }))).number,
    query: async (ids) => (await ask(account, '/parcels/states', { ids }, v.object({ parcels: v.array(Known) }))).parcels,
    readNotice: (payload, signature, nowMs) => readNotice(account, payload, signature, nowMs),
  }
}

async function ask<S extends v.GenericSchema>(account: Account, path: string, value: object, schema: S): Promise<v.InferOutput<S>> {
  const { status, body } = await callSigned(account, { partner: 'post', path, value })
  if (status !== 200) {
    throw new Unanswered(`the post answered ${status}`)
  }
  return readAnswer(schema, body)
}

function readNotice({ key }: Account, payload: string, signature: string, nowMs: number): ParcelNotice {
  if (key === undefined || !isSigned(key, noticeText(payload), signature)) {
    throw new Failure('parcel.notice_refused', { why: 'signature' })
  }
  const notice = parseNotice(payload)
  if (!isTimely(notice.sentAt, nowMs)) {
    throw new Failure('parcel.notice_refused', { why: 'time' })
  }
  return notice
}

function parseNotice(payload: string): ParcelNotice {
  try {
    return v.parse(ParcelNotice, JSON.parse(payload))
  } catch {
    // Signed, but nothing we could understand.
    throw new Failure('parcel.notice_refused', { why: 'shape' })
  }
}
