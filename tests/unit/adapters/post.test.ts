import { connectPost, noticeText } from '../../../bff/adapters/partners/post'
import { signText } from '../../../bff/adapters/partners/signed-text'
import { postNoticeOf } from '../../../bff/sandbox/post-notices'
import { newKey } from '../../support/new-key'

const key = Buffer.alloc(32, 5)
const now = Date.parse('2026-11-29T08:00:00Z')
const post = connectPost({ base: undefined, key })
const parcelId = newKey()
const event = { id: `${parcelId}-delivered`, parcel_id: parcelId, state: 'delivered' as const, at: new Date(now - 60_000), place: '收件地址' }
const notice = (nowMs = now, by = key) => postNoticeOf(event, 'YT000000001CN', { key: by, nowMs })
const signed = (value: object) => {
  const payload = JSON.stringify(value)
  return { payload, signature: signText(key, noticeText(payload)) }
}
const read = ({ payload, signature }: { payload: string; signature: string }, nowMs = now) => post.readNotice(payload, signature, nowMs)

it('reads what the post signed', () => {
  expect(read(notice())).toMatchObject({ id: event.id, parcelId, number: 'YT000000001CN', state: 'delivered', place: '收件地址' })
})

it.each([
  ['signature', () => notice(now, Buffer.alloc(32, 6))],
  ['signature', () => ({ ...notice(), payload: notice().payload.replace('delivered', 'lost') })],
  ['signature', () => ({ payload: notice().payload, signature: signText(key, notice().payload) })],
  ['time', () => notice(now - 6 * 60_000)],
  ['time', () => notice(now + 6 * 60_000)],
  ['shape', () => signed({ ...(JSON.parse(notice().payload) as object), state: 'received' })],
  ['shape', () => signed({ ...(JSON.parse(notice().payload) as object), sentAt: '2026-11-29 08:00:00+8' })],
  ['shape', () => signed({ ...(JSON.parse(notice().payload) as object), parcelId: "' or 1=1" })],
])('refuses a notice for its %s', (why, make) => {
  expect(() => read(make())).toThrow(expect.objectContaining({ code: 'parcel.notice_refused', facts: { why } }) as Error)
})

it('has no known outcome where there is no post', async () => {
  await expect(post.handIn({ id: parcelId, to: { name: '牟世功', phone: '13800002202', place: '重庆市南岸区沙盒路 1 号' } })).rejects.toMatchObject({ name: 'Unanswered' })
})
