import * as messages from '#shared/contract/messages'
import type { Route } from '#shared/contract/route'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'

let house: House
let token = ''
beforeAll(async () => {
  house = await openHouse()
  token = await house.signIn('zhou-manwu')
})
afterAll(() => house.close())

const pathOf = ({ path }: Route): string => path.replace(':messageId', newKey()).replace(':kind', 'phone')

it.each(Object.entries(messages as unknown as Record<string, Route>))('%s is closed to whoever has no session, an invented one, or one that proves too little', async (_name, route) => {
  const body = route.method === 'GET' || route.method === 'DELETE' ? {} : { body: {} }
  expect((await house.ask(route.method, pathOf(route), { key: newKey(), ...body })).status).toBe(401)
  expect((await house.ask(route.method, pathOf(route), { key: newKey(), token: 'x'.repeat(43), ...body })).status).toBe(401)
  if (route.auth === 'verified') {
    const unproven = await house.signIn('bai-wufang', { prove: false })
    expect((await house.ask(route.method, pathOf(route), { key: newKey(), token: unproven, ...body })).status).toBe(403)
  }
})

const put = (path: string, body: unknown) => house.ask('PUT', path, { token, body })
const post = (path: string, body: unknown) => house.ask('POST', path, { token, key: newKey(), body })

it.each([
  ['PUT', '/messages/reading', {}],
  ['PUT', '/messages/reading', { ids: ['x'] }],
  ['PUT', '/messages/reading', { ids: Array.from({ length: 51 }, newKey) }],
  ['PUT', '/messages/reading', { upTo: "' or 1=1 --" }],
  ['PUT', '/messages/reading', { ids: 'all' }],
  ['PUT', '/messages/reading', { personId: newKey() }],
  ['PUT', '/notice-settings', {}],
  ['PUT', '/notice-settings', { language: 'fr' }],
  ['PUT', '/notice-settings', { off: ['everything'] }],
  ['PUT', '/notice-settings', { off: Array.from({ length: 100 }, () => 'progress') }],
  ['PUT', '/notice-settings', { areAmountsShown: 'yes' }],
  ['PUT', '/notice-settings/electronic-service', { isAgreed: true }],
  ['PUT', '/notice-settings/electronic-service', { isAgreed: true, version: 'v'.repeat(17) }],
  ['POST', '/contacts/fax/code', { value: '19900000001' }],
  ['POST', '/contacts/address/code', { value: '重庆市渝中区解放碑 1 号' }],
  ['POST', '/contacts/phone/code', { value: '1990000000' }],
  ['POST', '/contacts/phone/code', { value: '+8619900000001' }],
  ['POST', '/contacts/phone/code', { value: '１９９００００００００１' }],
  ['POST', '/contacts/email/code', { value: 'a@b.com\r\nBcc: c@d.com' }],
  ['POST', '/contacts/email/code', { value: 'a@b.com, c@d.com' }],
  ['POST', '/contacts/email/code', { value: `${'a'.repeat(120)}@b.com` }],
  ['POST', '/contacts/email/code', { value: ['a@b.com'] }],
  ['POST', '/contacts/phone/confirmation', { code: '12345' }],
  ['POST', '/contacts/phone/confirmation', { code: 123456 }],
  ['POST', '/contacts/phone/confirmation', { code: '%%%%%%' }],
  ['PUT', '/contacts/address', { value: '短' }],
  ['PUT', '/contacts/address', { value: '重庆市渝中区\n解放碑 1 号' }],
  ['PUT', '/contacts/address', { value: '重庆市<b>渝中区</b>解放碑 1 号' }],
  ['PUT', '/contacts/address', { value: '长'.repeat(101) }],
  ['DELETE', '/contacts/fax', undefined],
  ['POST', '/subscriptions', { results: [] }],
  ['POST', '/subscriptions', { results: [{ templateId: 'x', result: 'acceptWithAlert' }] }],
  ['POST', '/subscriptions', { results: Array.from({ length: 6 }, () => ({ templateId: 'x', result: 'accept' })) }],
  ['GET', '/messages?only=everything', undefined],
  ['GET', '/messages?after=1', undefined],
  ['GET', '/messages?limit=100000', undefined],
  ['GET', '/messages/../count', undefined],
  ['GET', '/messages/not-an-id', undefined],
] as const)('refuses %s %s %j as input, and says where without repeating it', async (method, path, body) => {
  const answer = await house.ask(method, path, { token, key: newKey(), ...(body === undefined ? {} : { body }) })
  expect([400, 404]).toContain(answer.status)
  expect(answer.body.code).toMatch(/^request\./)
  expect(JSON.stringify(answer.body)).not.toMatch(/1990000000|@b\.com|解放碑/)
})

it('names the field of a contact that is none', async () => {
  expect(await post('/contacts/phone/code', { value: '12345' })).toMatchObject({ status: 400, body: { fields: { value: 'contact.phone' } } })
  expect(await post('/contacts/email/code', { value: 'nobody' })).toMatchObject({ status: 400, body: { fields: { value: 'contact.email' } } })
  expect(await put('/contacts/address', { value: '短' })).toMatchObject({ status: 400, body: { fields: { value: 'contact.address' } } })
  expect(await post('/contacts/phone/confirmation', { code: 'abcdef' })).toMatchObject({ status: 400, body: { fields: { code: 'contact.code' } } })
})

it('has written nothing by all that', async () => {
  for (const table of ['contact', 'contact_code', 'notice_setting', 'wechat_subscription'] as const) {
    expect(await house.world.db.selectFrom(table).selectAll().execute()).toEqual([])
  }
})
