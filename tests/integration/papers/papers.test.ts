import type { Paper } from '#shared/model/paper'
import { sweepPapers } from '../../../bff/features/papers/sweep-papers'
import { attachPapers, papersOf, readContent } from '../../../bff/platform/papers/paper-store'
import { openHouse } from '../../support/house'
import type { Answer, House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { jpeg, pdf, png } from '../../unit/platform/papers/given-papers'

const HOUR = 3_600_000

let house: House
let owner: string
beforeAll(async () => {
  house = await openHouse()
  owner = await house.signIn('zhou-manwu')
})
afterAll(() => house.close())

type Added = Answer<{ paper: Paper }>
const addText = (content: string, { token = owner, kind = 'image/jpeg', key = newKey() } = {}): Promise<Added> =>
  house.ask('POST', '/papers', { token, key, body: { kind, content } })
const add = (bytes: Buffer, options: Parameters<typeof addText>[1] = {}): Promise<Added> => addText(bytes.toString('base64'), options)
const read = (token: string, id: string) => house.ask<{ paper: Paper; content: string }>('GET', `/papers/${id}`, { token })
const rowsOf = (id: string) => house.world.db.selectFrom('paper').selectAll().where('id', '=', id).execute()
const personOf = async (id: string): Promise<string> => (await rowsOf(id))[0]?.person_id ?? ''

/** With a few bytes behind its end, which are dropped, so that base64 needs no filling. */
const inThrees = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(3 - (bytes.length % 3))])

describe('a paper', () => {
  it.each([
    ['image/jpeg', jpeg({ orientation: 1 })],
    ['image/png', png({ isBare: true })],
    ['application/pdf', pdf()],
  ])('comes back as it was handed in, and lies sealed: %s', async (kind, bytes) => {
    const { status, body } = await add(bytes, { kind })
    expect(status).toBe(200)
    const back = await read(owner, body.paper.id)
    expect(back).toMatchObject({ status: 200, body: { paper: { id: body.paper.id, kind } } })
    const content = Buffer.from(back.body.content, 'base64')
    expect(content.length).toBe(body.paper.size)
    expect(kind === 'image/jpeg' ? content.subarray(0, 20) : content).toEqual(kind === 'image/jpeg' ? bytes.subarray(0, 20) : bytes)
    const [row] = await rowsOf(body.paper.id)
    expect(row).toMatchObject({ case_id: null, size: content.length })
    expect(row?.content_sealed).toMatch(/^v1\./)
    expect(row?.content_sealed).not.toContain(back.body.content.slice(0, 16))
  })

  it('is kept without the place the photo was taken at', async () => {
    const { body } = await add(jpeg())
    const content = Buffer.from((await read(owner, body.paper.id)).body.content, 'base64').toString('latin1')
    expect(content).not.toMatch(/GPS|iPhone|29\.563/)
  })

  it('is nobody else’s: a stranger gets what is said of an unknown one', async () => {
    const { body } = await add(jpeg())
    const stranger = await house.signIn('chen-shoutao')
    const [other, unknown] = await Promise.all([read(stranger, body.paper.id), read(stranger, newKey())])
    expect({ ...other.body, traceId: '' }).toEqual({ ...unknown.body, traceId: '' })
    expect(other).toMatchObject({ status: 404, body: { code: 'object.not_found' } })
    expect((await read(await house.signInStaff('gong-daiyan'), body.paper.id)).status).toBe(403)
  })

  it('says who opened it, each time', async () => {
    const { body } = await add(jpeg())
    const personId = await personOf(body.paper.id)
    const readings = () => house.world.db.selectFrom('access_log').select('purpose').where('person_id', '=', personId).where('field', '=', 'paper.content').execute()
    const before = (await readings()).length
    await read(owner, body.paper.id)
    await read(await house.signIn('chen-shoutao'), body.paper.id)
    expect((await readings()).length).toBe(before + 1)
  })

  it.each([
    ['a picture of another kind', png(), 'image/jpeg'],
    ['a page of the web', Buffer.from('<html><script>alert(1)</script></html>'), 'image/png'],
    ['a photo that broke off', jpeg().subarray(0, 90), 'image/jpeg'],
    ['a PDF that broke off', pdf().subarray(0, 100), 'application/pdf'],
    ['a photo that is only a beginning', Buffer.from([0xff, 0xd8, 0xff]), 'image/jpeg'],
  ])('is refused as unreadable: %s', async (_, bytes, kind) => {
    expect(await add(bytes, { kind })).toMatchObject({ status: 422, body: { code: 'paper.unreadable' } })
  })

  it('is refused when it is of a kind nobody asked for', async () => {
    expect(await add(jpeg(), { kind: 'image/svg+xml' })).toMatchObject({ status: 400, body: { code: 'request.invalid', fields: { kind: 'picklist' } } })
  })

  it('may have two million bytes, and not one more', async () => {
    const full = pdf(2_000_000 - pdf(0).length)
    expect(full.length).toBe(2_000_000)
    expect(await add(full, { kind: 'application/pdf' })).toMatchObject({ status: 200, body: { paper: { size: 2_000_000 } } })
    expect((await add(pdf(2_000_001 - pdf(0).length), { kind: 'application/pdf' })).body.code).toBe('paper.unreadable')
    expect((await add(pdf(2_500_000), { kind: 'application/pdf' })).status).toBe(413)
  })

  it('opens the larger door for papers only', async () => {
    const raw = JSON.stringify({ address: 'x'.repeat(100_000) })
    expect((await house.ask('POST', '/homes/corrections', { token: owner, key: newKey(), raw })).status).toBe(413)
  })

  it.each([
    ['signs that are none of base64', `${jpeg().toString('base64')}\n<`],
    ['the other alphabet', '_9j-'],
    ['one sign too many', `${inThrees(png()).toString('base64')}A`],
    ['an end cut short', png({ size: 3 }).toString('base64').replace(/=+$/, '').slice(0, -1)],
    ['bits that are thrown away', Buffer.from('%PDF-1.4 %%EOF\n\n').toString('base64').replace(/g==$/, 'h==')],
    ['a long row of fillings', `AAAA${'='.repeat(5000)}`],
    ['nothing', ''],
  ])('is refused for %s', async (_, content) => {
    const { status, body } = await addText(content, { kind: content.startsWith('JV') ? 'application/pdf' : 'image/png' })
    expect(['422 paper.unreadable', '400 request.invalid']).toContain(`${status} ${body.code ?? ''}`)
  })

  it('is one however often the same tap arrives', async () => {
    const key = newKey()
    const taps = await Promise.all(Array.from({ length: 4 }, () => add(jpeg(), { key })))
    const ids = new Set(taps.map(({ body }) => body.paper.id))
    expect(ids.size).toBe(1)
    expect((await add(png(), { kind: 'image/png', key })).body.code).toBe('request.key_reused')
  })

  it('needs a proven identity', async () => {
    const token = await house.signIn('bai-wufang', { prove: false })
    expect(await add(jpeg(), { token })).toMatchObject({ status: 403, body: { code: 'auth.level_too_low' } })
  })
})

describe('papers of one person', () => {
  it('are twenty at most while nothing refers to them, also when thirty come at once', async () => {
    const token = await house.signIn('liao-duanqi')
    const tries = await Promise.all(Array.from({ length: 30 }, () => add(jpeg(), { token })))
    expect(tries.filter(({ status }) => status === 200)).toHaveLength(20)
    expect(tries.find(({ status }) => status !== 200)).toMatchObject({ status: 409, body: { code: 'paper.too_many' } })
    const ids = tries.flatMap(({ status, body }) => (status === 200 ? [body.paper.id] : []))
    await attach(ids.slice(0, 1), newKey())
    expect((await add(jpeg(), { token })).status).toBe(200)
  })

  it('are a hundred at most within a day, also when cases refer to them', async () => {
    const token = await house.signIn('shi-yan')
    for (let round = 0; round < 10; round++) {
      const added = await Promise.all(Array.from({ length: 10 }, () => add(jpeg(), { token })))
      await attach(added.map(({ body }) => body.paper.id), newKey())
    }
    expect(await add(jpeg(), { token })).toMatchObject({ status: 409, body: { code: 'paper.too_many' } })
    await house.world.db.updateTable('paper').set({ created_at: new Date(house.world.now() - 25 * HOUR) }).where('case_id', 'is not', null).execute()
    expect((await add(jpeg(), { token })).status).toBe(200)
  })

  it('are gone after a day, unless a case refers to them', async () => {
    const token = await house.signIn('deng-daiya')
    const [loose, held] = [(await add(jpeg(), { token })).body.paper.id, (await add(png(), { token, kind: 'image/png' })).body.paper.id]
    await attach([held], newKey())
    await sweepPapers(house.world.db, house.world.now() + 23 * HOUR)
    expect((await read(token, loose)).status).toBe(200)
    await sweepPapers(house.world.db, house.world.now() + 25 * HOUR)
    expect((await read(token, loose)).status).toBe(404)
    expect((await read(token, held)).status).toBe(200)
  })
})

describe('papers of a case', () => {
  const twoOf = async (token: string) => [(await add(jpeg(), { token })).body.paper.id, (await add(png(), { token, kind: 'image/png' })).body.paper.id] as const

  it('are listed as they came, and open through that case only', async () => {
    const token = await house.signIn('xiang-gongyou')
    const [caseId, { keys, db }] = [newKey(), house.world]
    const [first, second] = await twoOf(token)
    await attach([second, first, second], caseId)
    expect((await papersOf(db, caseId)).map(({ id, kind }) => [id, kind])).toEqual([[first, 'image/jpeg'], [second, 'image/png']])
    expect(await readContent(db, keys, second, { caseId })).toMatchObject({ content: png({ isBare: true }).toString('base64'), personId: await personOf(first) })
    expect(await readContent(db, keys, second, { caseId: newKey() })).toBeUndefined()
    await attach([first], caseId)
    expect(await papersOf(db, caseId)).toHaveLength(2)
  })

  it('are never another person’s, another case’s or unknown ones, and then none is taken', async () => {
    const [mine, other] = [await house.signIn('ran-jingyi'), await house.signIn('peng-jinchuan')]
    const [[first, second], [foreign]] = [await twoOf(mine), await twoOf(other)]
    const personId = await personOf(first)
    const caseId = newKey()
    for (const ids of [[first, foreign], [first, newKey()]]) {
      await expect(attach(ids, caseId, personId)).rejects.toMatchObject({ code: 'paper.not_found' })
    }
    await attach([second], newKey())
    await expect(attach([first, second], caseId, personId)).rejects.toMatchObject({ code: 'paper.not_found' })
    expect(await papersOf(house.world.db, caseId)).toEqual([])
    await attach([], caseId, personId)
  })
})

async function attach(ids: readonly string[], caseId: string, personId?: string): Promise<void> {
  const owned = personId ?? (await personOf(ids[0] ?? ''))
  await house.world.db.transaction().execute((trx) => attachPapers(trx, { personId: owned, caseId, ids }))
}
