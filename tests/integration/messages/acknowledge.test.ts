import type { Message } from '#shared/model/message'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { personIdOf } from '../../support/person-id-of'
import { inboxOf, told } from './tell-with'

let house: House
let token = ''
let personId = ''
beforeAll(async () => {
  house = await openHouse()
  token = await house.signIn('qin-fangdong')
  personId = await personIdOf(house, 'qin-fangdong')
})
afterAll(() => house.close())

const newest = async (): Promise<Message> => {
  const [message] = (await inboxOf(house, token)).items
  if (!message) {
    throw new Error('nothing came')
  }
  return message
}
const document = async (): Promise<Message> => {
  await told(house, { personId, template: 'filing.tax-due' })
  return newest()
}
const sign = (id: string, key = newKey()) => house.ask<{ message: Message }>('POST', `/messages/${id}/acknowledgement`, { token, key, body: {} })
const row = (id: string) => house.world.db.selectFrom('notice').select(['read_at', 'served_at', 'served_how', 'letter_at']).where('id', '=', id).executeTakeFirstOrThrow()

it('serves a legal notice by the receipt tapped, and takes it off the list of letters', async () => {
  const { id } = await document()
  await house.world.db.updateTable('notice').set({ letter_at: new Date(house.world.now() + 1e8) }).where('id', '=', id).execute()
  const { status, body } = await sign(id)
  expect(status).toBe(200)
  expect(body.message).toMatchObject({ id, isRead: true, isToAcknowledge: false, served: { how: 'acknowledged' } })
  expect(await row(id)).toMatchObject({ served_how: 'acknowledged', letter_at: null, read_at: expect.any(Date), served_at: expect.any(Date) })
})

it('keeps when it was read first', async () => {
  const { id } = await document()
  await house.ask('PUT', '/messages/reading', { token, body: { ids: [id] } })
  const { read_at: readAt } = await row(id)
  house.shiftClock(60_000)
  await sign(id)
  expect((await row(id)).read_at).toEqual(readAt)
})

it('is given once, whatever comes at the same time', async () => {
  const { id } = await document()
  const answers = await Promise.all(Array.from({ length: 8 }, () => sign(id)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 409)])
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('message.no_receipt')
})

it('answers a double tap like the first one', async () => {
  const { id } = await document()
  const key = newKey()
  const taps = await Promise.all(Array.from({ length: 5 }, () => sign(id, key)))
  expect(new Set(taps.map(({ status, body }) => JSON.stringify([status, body.message]))).size).toBe(1)
  expect(taps[0]).toMatchObject({ status: 200, body: { message: { served: { how: 'acknowledged' } } } })
})

it('asks for none where none is due: not of a plain message, and not of what was served by consent', async () => {
  await told(house, { personId })
  const plain = await newest()
  expect(plain.isToAcknowledge).toBe(false)
  expect(await sign(plain.id)).toMatchObject({ status: 409, body: { code: 'message.no_receipt' } })
  const { id } = await document()
  await house.world.db.updateTable('notice').set({ served_at: new Date(house.world.now()), served_how: 'consent' }).where('id', '=', id).execute()
  expect(await newest()).toMatchObject({ isToAcknowledge: false, served: { how: 'consent' } })
  expect(await sign(id)).toMatchObject({ status: 409, body: { code: 'message.no_receipt' } })
  expect(await row(id)).toMatchObject({ served_how: 'consent' })
})
