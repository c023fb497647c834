import { createHash, createPublicKey, verify } from 'node:crypto'
import type { Certificate, VerifiedCertificate } from '#shared/model/certificate'
import type { Day } from '#shared/model/day'
import type { CertificateContent } from '../../../bff/platform/documents/certificate-content'
import { newCertificateNumber, newInvoiceNumber } from '../../../bff/platform/documents/certificate-numbers'
import { certificatesOf, issueCertificate, voidCertificates } from '../../../bff/platform/documents/certificates'
import { openHouse } from '../../support/house'
import type { Answer, House } from '../../support/house'
import { content } from '../../unit/platform/documents/given-certificate'

const DAY = '2026-11-24' as Day

let house: House
let owner: string
let other: string
beforeAll(async () => {
  house = await openHouse()
  ;[owner, other] = [await house.signIn('zhou-manwu'), await house.signIn('chen-shoutao')]
})
afterAll(() => house.close())

const personOf = async (token: string): Promise<string> => {
  const row = await house.world.db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select('account.person_id')
    .where('token_hash', '=', createHash('sha256').update(token).digest('hex'))
    .executeTakeFirstOrThrow()
  return row.person_id ?? ''
}

const issue = async (given: Partial<CertificateContent> = {}, number = newCertificateNumber(DAY)) => {
  const { keys, signer, now, config, newId, db } = house.world
  const made = content({ caseId: newId() as CertificateContent['caseId'], ...given })
  const personId = await personOf(owner)
  const desk = { keys, signer, now, publicBase: config.publicBase }
  await db.transaction().execute((trx) => issueCertificate(trx, desk, { id: newId(), number, personId, content: made }))
  const mine = await certificatesOf(db, keys, made.caseId, personId)
  return { caseId: made.caseId, mine, one: mine[0] as Certificate }
}

const check = (number: string, code: string): Promise<Answer<{ certificate: VerifiedCertificate }>> =>
  house.ask('GET', `/certificates/${number}/verification?code=${encodeURIComponent(code)}`)

const file = (token: string, number: string): Promise<Answer<{ name: string; pdf: string }>> => house.ask('GET', `/certificates/${number}/file`, { token })

/** A code of the right shape that is not this one. */
const wrong = (code: string, round = 0): string => (code.startsWith('2') ? '3' : '2') + '23456789'.charAt(round % 8) + code.slice(2, 5) + (code.endsWith('Z') ? 'Y' : 'Z')

describe('issuing a certificate', () => {
  it('gives it to its owner whole, with a QR code that leads to the public check', async () => {
    const { one, caseId } = await issue()
    expect(one).toMatchObject({ kind: 'tax', caseId, holder: '周满武', home: '石榴湾小区 2幢 12-3', total: 6_599_500 })
    expect(one.qr).toBe(`http://127.0.0.1:8080/#/certificates/pages/verify/index?n=${one.number}&c=${one.verifyCode}`)
  })

  it('happens once only for a party and kind, one after another and at once', async () => {
    const { caseId, one } = await issue()
    const again = await issue({ caseId })
    expect(again.mine).toEqual([one])
    const fresh = house.world.newId() as CertificateContent['caseId']
    await Promise.all(Array.from({ length: 7 }, () => issue({ caseId: fresh })))
    expect((await issue({ caseId: fresh })).mine).toHaveLength(1)
    expect((await issue({ caseId, kind: 'invoice' }, newInvoiceNumber(DAY))).mine.map(({ kind }) => kind)).toEqual(['tax', 'invoice'])
  })

  it('does not take a number that another certificate has', async () => {
    const { one } = await issue()
    await expect(issue({}, one.number)).rejects.toMatchObject({ errno: 1062 })
  })

  it('keeps names, codes and homes sealed', async () => {
    const { one } = await issue()
    const row = await house.world.db.selectFrom('certificate').selectAll().where('number', '=', one.number).executeTakeFirstOrThrow()
    const text = JSON.stringify(row)
    expect(['周满武', '石榴湾', one.verifyCode, one.signed, '999901198001010021'].filter((secret) => text.includes(secret))).toEqual([])
  })
})

describe('the signed form', () => {
  it('is confirmed by the published key alone, and refuted after one changed byte', async () => {
    const { one } = await issue()
    const { body } = await house.ask<{ keys: { kty: 'OKP'; crv: 'Ed25519'; kid: string; x: string }[] }>('GET', '/certificates/signing-key')
    const [header = '', payload = '', signature = ''] = one.signed.split('.')
    const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string }
    const jwk = body.keys.find((key) => key.kid === kid)
    const key = createPublicKey({ key: { kty: jwk?.kty ?? '', crv: jwk?.crv ?? '', x: jwk?.x ?? '' }, format: 'jwk' })
    const isSigned = (text: string): boolean => verify(null, Buffer.from(`${header}.${text}`), key, Buffer.from(signature, 'base64url'))
    expect(isSigned(payload)).toBe(true)
    const changed = Buffer.from(payload, 'base64url')
    changed[20] = (changed[20] ?? 0) ^ 1
    expect(isSigned(changed.toString('base64url'))).toBe(false)
  })

  it('says little when it is shown: no whole name, no ID number, no room', async () => {
    const { one } = await issue()
    const payload = Buffer.from(one.signed.split('.')[1] ?? '', 'base64url').toString()
    expect(JSON.parse(payload)).toMatchObject({ number: one.number, kind: 'tax', holder: '周**', home: '沙坪坝区 石榴湾小区', total: 6_599_500, unit: 'fen' })
    expect(['满武', '999901198001010021', '12-3', one.verifyCode].filter((secret) => payload.includes(secret))).toEqual([])
  })
})

describe('checking a certificate', () => {
  it('tells anybody with number and code what it says, masked, and nothing of the door', async () => {
    const { one } = await issue()
    const { status, body } = await check(one.number, `${one.verifyCode.slice(0, 4).toLowerCase()} ${one.verifyCode.slice(4)}`)
    expect(status).toBe(200)
    expect(body.certificate).toMatchObject({ number: one.number, holder: '周**', home: '沙坪坝区 石榴湾小区', total: 6_599_500, state: 'valid' })
    expect(body.certificate.taxes).toContainEqual({ tax: 'vat', payable: 3_000_000 })
  })

  it('answers a wrong code and an unknown number alike', async () => {
    const { one } = await issue()
    const answers = await Promise.all([check(one.number, wrong(one.verifyCode)), check(newCertificateNumber(DAY), one.verifyCode)])
    const [bad, unknown] = answers.map(({ status, body }) => ({ status, body: { ...body, traceId: '' } }))
    expect(bad).toMatchObject({ status: 404, body: { code: 'object.not_found' } })
    expect(bad).toEqual(unknown)
  })

  it('still answers the right code after a hundred wrong ones: nobody closes a certificate by guessing badly', async () => {
    const { one } = await issue()
    for (let round = 0; round < 100; round++) {
      await check(one.number, wrong(one.verifyCode, round))
    }
    expect((await check(one.number, one.verifyCode)).status).toBe(200)
  })

  it('stops answering for a number after a thousand wrong codes, for an hour', async () => {
    const { one } = await issue()
    await house.world.db.updateTable('certificate').set({ wrong_codes: 999, wrong_since: new Date(house.world.now()) }).where('number', '=', one.number).execute()
    expect((await check(one.number, one.verifyCode)).status).toBe(200)
    await check(one.number, wrong(one.verifyCode))
    expect((await check(one.number, one.verifyCode)).status).toBe(404)
    house.shiftClock(3_600_001)
    expect((await check(one.number, one.verifyCode)).status).toBe(200)
    await check(one.number, wrong(one.verifyCode))
    expect((await check(one.number, one.verifyCode)).status).toBe(200)
  })

  it('shows one that was taken back as void, and takes it from the list of its owner, who may still read it', async () => {
    const { one, caseId } = await issue()
    await house.world.db.transaction().execute((trx) => voidCertificates(trx, caseId))
    expect((await check(one.number, one.verifyCode)).body.certificate.state).toBe('void')
    expect((await issue({ caseId })).mine).toEqual([])
    expect((await file(await house.signIn('zhou-manwu'), one.number)).status).toBe(200)
  })
})

describe('the file of a certificate', () => {
  it('is a PDF for its owner, and each reading is written down', async () => {
    const { one } = await issue()
    const { status, body } = await file(await house.signIn('zhou-manwu'), one.number)
    expect({ status, name: body.name }).toEqual({ status: 200, name: `税收完税证明-${one.number}.pdf` })
    const pdf = Buffer.from(body.pdf, 'base64').toString('latin1')
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(3)
    const log = await house.world.db.selectFrom('access_log').select(['field', 'person_id']).where('purpose', '=', 'certificate.file').orderBy('at', 'desc').limit(1).execute()
    expect(log).toEqual([{ field: 'certificate.content', person_id: await personOf(owner) }])
  })

  it('is for nobody else, as if it were not there', async () => {
    const { one } = await issue()
    const token = await house.signIn('chen-shoutao')
    const [theirs, none] = await Promise.all([file(token, one.number), file(token, newCertificateNumber(DAY))])
    expect(theirs).toMatchObject({ status: 404, body: { code: 'object.not_found' } })
    expect({ ...theirs.body, traceId: '' }).toEqual({ ...none.body, traceId: '' })
    expect(await certificatesOf(house.world.db, house.world.keys, one.caseId, await personOf(other))).toEqual([])
  })

  it('is no business of a stranger', async () => {
    const { one } = await issue()
    expect((await house.ask('GET', `/certificates/${one.number}/file`)).status).toBe(401)
  })
})
