import { createHash, createPublicKey, verify } from 'node:crypto'
import { addMonths, dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { Statement, VerifiedStatement } from '#shared/model/statement'
import { openHouse } from '../../support/house'
import type { Answer, House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { freshToken } from '../session/step-up-with'
import { textOf } from '../../unit/platform/documents/pdf-text'

const WHO = 'chen-shoutao'

let house: House
let token: string
let other: string
beforeAll(async () => {
  house = await openHouse({ worker: true })
  token = await freshToken(house, WHO)
  other = await freshToken(house, 'tan-ertao')
})
afterAll(() => house.close())

const month = (ago: number): string => addMonths(`${dayIn(house.world.now()).slice(0, 7)}-01` as Day, -ago).slice(0, 7)
const issue = (body: object, who = token, key = newKey()): Promise<Answer<{ statement: Statement }>> => house.ask('POST', '/my/statements', { token: who, key, body })
const income = (): object => ({ kind: 'income', from: month(12), to: month(1) })
const check = (number: string, code: string): Promise<Answer<{ statement: VerifiedStatement }>> => house.ask('GET', `/statements/${number}/verification?code=${code}`)
const file = (number: string, form: string, who = token): Promise<Answer<{ name: string; mime: string; content: string }>> => house.ask('GET', `/my/statements/${number}/file?form=${form}`, { token: who })
/** A code of the right shape that is not this one. */
const wrong = (code: string): string => (code.startsWith('2') ? '3' : '2') + code.slice(1)

describe('a statement', () => {
  it('says what the offices hold, has a number of 18 digits and leads to the public check', async () => {
    const { status, body } = await issue(income())
    expect(status).toBe(200)
    const { statement } = body
    expect(statement).toMatchObject({ kind: 'income', from: month(12), to: month(1), state: 'valid', number: expect.stringMatching(/^50\d{16}$/) })
    const { body: listed } = await house.ask<{ sums: { gross: number; tax: number } }>('GET', `/my/incomes?from=${month(12)}&to=${month(1)}`, { token })
    expect(statement.figures).toEqual([{ name: 'gross', amount: listed.sums.gross }, { name: 'tax', amount: listed.sums.tax }])
    expect(statement.qr).toBe(`http://127.0.0.1:8080/#/certificates/pages/verify/index?n=${statement.number}&c=${statement.verifyCode}`)
  })

  it('is issued once for a doubled tap', async () => {
    const key = newKey()
    const [one, two] = await Promise.all([issue(income(), token, key), issue(income(), token, key)])
    expect(one.body).toEqual(two.body)
  })

  it('is confirmed by anybody with number and code, masked and in sums only', async () => {
    const { statement } = (await issue({ kind: 'taxPaid', from: month(24), to: month(0) })).body
    const { body } = await check(statement.number, statement.verifyCode.toLowerCase())
    expect(body.statement).toMatchObject({ number: statement.number, kind: 'taxPaid', holder: '陈**', figures: statement.figures, state: 'valid', issuedOn: dayIn(house.world.now()) })
    expect(JSON.stringify(body)).not.toMatch(/陈守涛|渝AK8056/)
  })

  it('answers a wrong code and an unknown number alike, and stays open after many wrong ones', async () => {
    const { number, verifyCode } = (await issue(income())).body.statement
    const unknown = await check('501234567890123456', verifyCode)
    for (let tried = 0; tried < 20; tried++) {
      const { status, body } = await check(number, wrong(verifyCode))
      expect([status, body.code, body.message]).toEqual([unknown.status, unknown.body.code, unknown.body.message])
    }
    expect((await check(number, verifyCode)).status).toBe(200)
    await house.world.db.updateTable('statement').set({ wrong_codes: 1000 }).where('number', '=', number).execute()
    expect((await check(number, verifyCode)).status).toBe(404)
    house.shiftClock(3_601_000)
    expect((await check(number, verifyCode)).status).toBe(200)
    ;[token, other] = [await freshToken(house, WHO), await freshToken(house, 'tan-ertao')]
  })

  it('keeps names, codes, rows and signature sealed', async () => {
    const { number, verifyCode } = (await issue(income())).body.statement
    const row = JSON.stringify(await house.world.db.selectFrom('statement').selectAll().where('number', '=', number).executeTakeFirstOrThrow())
    expect(['陈守涛', '商贸', verifyCode, '1450000'].filter((secret) => row.includes(secret))).toEqual([])
  })
})

describe('its files', () => {
  it('are a PDF with the rows, always the same bytes, and its opening is logged', async () => {
    const { number } = (await issue(income())).body.statement
    const [one, two] = [await file(number, 'pdf'), await file(number, 'pdf')]
    expect(one.body).toMatchObject({ name: `个人收入纳税明细-${number}.pdf`, mime: 'application/pdf' })
    expect(one.body.content).toBe(two.body.content)
    const text = textOf(Buffer.from(one.body.content, 'base64')).join('\n')
    expect(text).toContain('陈守涛')
    expect(text).toContain('渝岚沙盒商贸有限公司')
    const opened = await house.world.db.selectFrom('access_log').select('field').where('purpose', '=', 'statement.file').execute()
    expect(opened.length).toBeGreaterThanOrEqual(2)
  })

  it('for machines carry a signature that the published key confirms, over rows and holder', async () => {
    const { number } = (await issue(income())).body.statement
    const json = JSON.parse(Buffer.from((await file(number, 'json')).body.content, 'base64').toString()) as { records: object[]; proof: { signed: string; salt: string }; idNumber: string }
    const [header = '', payload = '', signature = ''] = json.proof.signed.split('.')
    const { body } = await house.ask<{ keys: { kty: string; crv: string; x: string }[] }>('GET', '/certificates/signing-key')
    const jwk = body.keys[0]
    const key = createPublicKey({ key: { kty: jwk?.kty ?? '', crv: jwk?.crv ?? '', x: jwk?.x ?? '' }, format: 'jwk' })
    expect(verify(null, Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'))).toBe(true)
    const said = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { recordsHash: string; holder: string }
    const hash = (rows: object[]): string => createHash('sha256').update(`${json.proof.salt}|${JSON.stringify(rows)}`).digest('base64url')
    expect(said).toMatchObject({ recordsHash: hash(json.records), holder: '陈**' })
    expect(hash([...json.records].reverse())).not.toBe(said.recordsHash)
    expect(json.idNumber).toMatch(/^999\*+\w{4}$/)
  })

  it('are the owner’s only', async () => {
    const { number } = (await issue(income())).body.statement
    for (const form of ['pdf', 'json']) {
      expect(await file(number, form, other)).toMatchObject({ status: 404, body: { code: 'object.not_found' } })
    }
    expect(await file(number, 'xml')).toMatchObject({ status: 400 })
    expect((await file('501234567890123456', 'pdf')).status).toBe(404)
  })
})

describe('limits', () => {
  it('says when there is nothing to state, and refuses spans that are none', async () => {
    expect(await issue({ kind: 'income', from: '2001-01', to: '2001-12' })).toMatchObject({ status: 409, body: { code: 'statement.nothing' } })
    const next = addMonths(dayIn(house.world.now()), 1).slice(0, 7)
    const bad: [object, string][] = [
      [{ kind: 'income' }, 'from'], [{ kind: 'income', from: month(3) }, 'to'], [{ kind: 'income', from: month(1), to: month(3) }, 'to'], [{ kind: 'income', from: month(1), to: next }, 'to'],
      [{ kind: 'income', from: month(120), to: month(0) }, 'from'], [{ kind: 'wealth', from: month(1), to: month(0) }, 'kind'], [{ kind: 'income', from: '2025-1', to: month(0) }, 'from'],
      [{ kind: 'income', from: month(1), to: month(0), idNumber: '1' }, 'idNumber'],
    ]
    for (const [body, field] of bad) {
      expect(await issue(body)).toMatchObject({ status: 400, body: { fields: { [field]: expect.any(String) } } })
    }
  })

  it('makes no more than ten a day, however many are asked for at once', async () => {
    const answers = await Promise.all(Array.from({ length: 13 }, () => issue({ kind: 'taxPaid', from: month(40), to: month(0) }, other)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10)
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code))).toEqual(new Set(['statement.too_many']))
    const listed = await house.ask<{ items: Statement[]; next?: string }>('GET', '/my/statements', { token: other })
    expect(listed.body.items).toHaveLength(10)
    expect(new Set(listed.body.items.map(({ number }) => number)).size).toBe(10)
  })

  it('lists one’s own page by page, and takes no place in the list of somebody else', async () => {
    const numbers = (await house.ask<{ items: Statement[] }>('GET', '/my/statements', { token })).body.items.map(({ number }) => number)
    const rest = await house.ask<{ items: Statement[] }>('GET', `/my/statements?after=${numbers[1] ?? ''}`, { token })
    expect(rest.body.items.map(({ number }) => number)).toEqual(numbers.slice(2))
    expect((await house.ask<{ items: Statement[] }>('GET', `/my/statements?after=${numbers[1] ?? ''}`, { token: other })).body.items).toEqual([])
  })

  it('wants a second proof to make and to take one, not to see the list', async () => {
    const verified = await house.signIn(WHO)
    expect(await issue(income(), verified)).toMatchObject({ status: 403, body: { code: 'auth.level_too_low' } })
    expect((await house.ask('GET', '/my/statements', { token: verified })).status).toBe(200)
  })
})
