import { addDays } from '#shared/model/day'
import { parseInvoiceQr } from '#shared/model/invoice-qr'
import { fen } from '#shared/model/money'
import { markBooked, markVoid } from '../../../bff/adapters/core/invoice-ledger'
import { connectMail } from '../../../bff/adapters/partners/mail'
import { ofLiu } from '../../../bff/sandbox/city/demo-businesses'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { until } from '../../support/until'
import { textOf } from '../../unit/platform/documents/pdf-text'
import { MOU, folderOf } from './folder-with'

let house: House
let folder: ReturnType<typeof folderOf>
let [mou, liu, stranger] = ['', '', '']
beforeAll(async () => {
  house = await openHouse({ worker: true })
  folder = folderOf(house)
  ;[mou, liu, stranger] = [await house.signIn('mou-shigong'), await house.signIn('liu-kaiping'), await house.signIn('yang-kaidian')]
})
afterAll(() => house.close())

const AS = ofLiu.code
const PHONE = '19900008888'

describe('the folder', () => {
  it('shows the craftsman what he issued and the company what it received, the newest first', async () => {
    const { body } = await folder.list(mou, 'issued')
    expect(body.items.length).toBeGreaterThanOrEqual(3)
    expect(body.items.every(({ partner }) => partner === ofLiu.name)).toBe(true)
    expect(body.items.map(({ issuedOn }) => issuedOn)).toEqual(body.items.map(({ issuedOn }) => issuedOn).sort().reverse())
    const { body: received } = await folder.list(liu, 'received', { as: AS })
    expect(received.items.map(({ number }) => number)).toEqual(body.items.map(({ number }) => number))
    expect(received.items[0]).toMatchObject({ partner: MOU.name, gross: 1_868_500, state: 'valid', isRed: false })
    expect((await folder.list(mou, 'received')).body).toEqual({ items: [] })
    expect((await folder.list(liu, 'received')).body).toEqual({ items: [] })
  })

  it('turns pages of thirty without leaving one out or showing one twice, also where many are of one day', async () => {
    const yang = MOU.idNumber.replace(/^.{6}/, '999901')
    const day = addDays(folder.today(), -3)
    const numbers: string[] = []
    for (let at = 0; at < 65; at++) {
      numbers.push(await folder.enter({ seller: AS, sellerName: ofLiu.name, buyerCode: yang, issuedOn: at < 50 ? day : addDays(day, at - 80) }))
    }
    const seen: string[] = []
    let after: string | undefined
    do {
      const { body } = await folder.list(liu, 'issued', { as: AS, ...(after === undefined ? {} : { after }) })
      expect(body.items.length).toBeLessThanOrEqual(30)
      seen.push(...body.items.map(({ number }) => number))
      after = body.next
    } while (after !== undefined)
    expect(new Set(seen).size).toBe(seen.length)
    expect(numbers.filter((number) => !seen.includes(number))).toEqual([])
  })

  it('is shut to whoever is neither seller nor buyer, whatever is asked, as if nothing were there', async () => {
    const number = await folder.enter()
    const nobodys = '26509000000000999999'
    const asked = (token: string, one: string, as?: string) =>
      Promise.all([
        folder.read(token, one, as),
        folder.file(token, one, 'pdf', as),
        folder.file(token, one, 'xml', as),
        folder.send(token, one, { kind: 'phone', value: PHONE }, as === undefined ? {} : { as }),
        folder.book(token, one, as),
        folder.list(token, 'issued', { after: one, ...(as === undefined ? {} : { as }) }),
      ])
    const answers = [...(await asked(stranger, number)), ...(await asked(stranger, number, AS)), ...(await asked(liu, number)), ...(await asked(mou, number, AS)), ...(await asked(mou, nobodys))]
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [404, 'object.not_found']))
    const signedIn = await house.signIn('bai-wufang', { prove: false })
    expect((await folder.list(signedIn, 'issued')).status).toBe(403)
  })

  it.each(['abc', '2650900000000000000', '265090000000000000011', "26509000000000000001'", '２６５０９０００００００００００００００１'])('refuses %s as a number', async (number) => {
    expect((await folder.read(mou, encodeURIComponent(number))).status).toBe(400)
  })
})

describe('one invoice', () => {
  it('names both sides, and the number of a person whole to that person alone', async () => {
    const number = await folder.enter({ note: '合同 24-17', buyerName: '䶮𠅤物业有限公司' })
    const { invoice } = (await folder.read(mou, number)).body
    expect(invoice).toMatchObject({
      box: 'issued', seller: { name: MOU.name, code: MOU.idNumber }, buyer: { name: '䶮𠅤物业有限公司', code: AS }, net: 100_000, tax: 1000, gross: 101_000, rate: 10_000,
      note: '合同 24-17', isBooked: false, reds: [], state: 'valid', red: { left: 101_000, how: 'alone' }, sendings: [],
    })
    expect(parseInvoiceQr(invoice.qr)).toEqual({ number, day: invoice.issuedOn, amount: 101_000 })
    const seen = (await folder.read(liu, number, AS)).body.invoice
    expect(seen).toMatchObject({ box: 'received', seller: { name: MOU.name, code: `${MOU.idNumber.slice(0, 4)}**********${MOU.idNumber.slice(-4)}` }, red: { left: 101_000, how: 'closed' } })
    expect(JSON.stringify(seen)).not.toContain(MOU.idNumber)
  })

  it('says what was reversed, and what stands in the way of more', async () => {
    const [number, whole] = [await folder.enter(), await folder.enter()]
    const red = await folder.enterRed(number, 1010)
    await folder.enterRed(whole, 101_000)
    expect((await folder.read(mou, number)).body.invoice).toMatchObject({ state: 'partRed', reds: [{ number: red, gross: -1010 }], red: { left: 99_990, how: 'alone' } })
    expect((await folder.read(mou, whole)).body.invoice).toMatchObject({ state: 'red', red: { left: 0, how: 'closed', why: 'nothingLeft' } })
    expect((await folder.read(liu, red, AS)).body.invoice).toMatchObject({ isRed: true, original: number, gross: -1010, red: { how: 'closed', why: 'isRed' } })
    await markVoid(house.world.core, red, folder.today())
    expect((await folder.read(mou, number)).body.invoice).toMatchObject({ state: 'valid', reds: [], red: { left: 101_000 } })
    const lines = (await folder.list(mou, 'issued')).body.items
    expect(lines.find((line) => line.number === whole)?.state).toBe('red')
    expect(lines.find((line) => line.number === red)).toMatchObject({ state: 'void', isRed: true })
  })

  it('has its own end for paper of this month and for a home that was sold', async () => {
    const paper = await folder.enter({ medium: 'paper', number: '05000230011100000001', issuedOn: folder.today() })
    const home = await folder.enter({ item: '不动产销售 石榴湾小区 2幢 12-3' })
    expect((await folder.read(mou, paper)).body.invoice.red).toMatchObject({ how: 'closed', why: 'paper' })
    expect((await folder.read(mou, home)).body.invoice.red).toMatchObject({ how: 'closed', why: 'ownErrand' })
    await markVoid(house.world.core, paper, folder.today())
    expect((await folder.read(mou, paper)).body.invoice).toMatchObject({ state: 'void', red: { left: 0, why: 'isVoid' } })
  })
})

describe('booking', () => {
  it('is for the buyer, once, and says who did it in which capacity', async () => {
    const number = await folder.enter()
    expect((await folder.book(mou, number)).body.code).toBe('invoice.not_bookable')
    expect((await folder.book(liu, number, AS)).body).toEqual({ isBooked: true })
    expect((await folder.book(liu, number, AS)).body).toEqual({ isBooked: true })
    const rows = await house.world.db.selectFrom('invoice_booking').selectAll().where('number', '=', number).execute()
    expect(rows).toEqual([expect.objectContaining({ as_code: AS, capacity: 'clerk' })])
    expect((await folder.read(mou, number)).body.invoice).toMatchObject({ isBooked: true, red: { how: 'confirm', left: 101_000 } })
    expect((await folder.read(liu, number, AS)).body.invoice).toMatchObject({ isBooked: true, red: { how: 'confirm' } })
  })

  it('is refused for a red one, one reversed whole and a void one', async () => {
    const [whole, dead] = [await folder.enter(), await folder.enter()]
    const red = await folder.enterRed(whole, 101_000)
    await markVoid(house.world.core, dead, folder.today())
    for (const number of [whole, dead, red]) {
      expect((await folder.book(liu, number, AS)).body.code).toBe('invoice.not_bookable')
    }
  })

  it('and a red letter of the seller alone never both win', async () => {
    const numbers = await Promise.all(Array.from({ length: 8 }, () => folder.enter()))
    const letter = (number: string) =>
      house.ask<{ redLetter: { state: string } }>('POST', `/invoices/${number}/red-letters`, { token: mou, key: newKey(), body: { gross: 101_000, reason: 'wrong', leftShown: 101_000 } })
    const ends = await Promise.all(
      numbers.map(async (number) => {
        const [booking, red] = await Promise.all([folder.book(liu, number, AS), letter(number)])
        expect([200, 409]).toContain(booking.status)
        return { isBooked: booking.status === 200, isAlone: red.body.redLetter !== undefined && red.body.redLetter.state !== 'waiting' }
      }),
    )
    expect(ends.filter(({ isBooked, isAlone }) => isBooked === isAlone)).toEqual([])
  })
})

describe('the files', () => {
  it('are the same bytes today and tomorrow, for seller and buyer, and change only with the invoice', async () => {
    const number = await folder.enter()
    const [pdf, again, theirs] = [await folder.file(mou, number, 'pdf'), await folder.file(mou, number, 'pdf'), await folder.file(liu, number, 'pdf', AS)]
    expect(pdf.body).toMatchObject({ name: `电子发票-${number}.pdf`, mime: 'application/pdf' })
    expect(again.body.file).toBe(pdf.body.file)
    expect(theirs.body.file).toBe(pdf.body.file)
    const [page = ''] = textOf(Buffer.from(pdf.body.file, 'base64'))
    expect(page).toContain(number)
    expect(page).not.toContain(MOU.idNumber)
    const red = await folder.enterRed(number, 1010)
    expect(textOf(Buffer.from((await folder.file(mou, number, 'pdf')).body.file, 'base64'))[0]).toContain('部分已冲红')
    const xml = Buffer.from((await folder.file(mou, number, 'xml')).body.file, 'base64').toString()
    expect(xml).toContain(`<red><number>${red}</number><gross>-10.10</gross>`)
    expect(xml).not.toContain(MOU.idNumber)
  })

  it('come in two forms only', async () => {
    expect((await folder.file(mou, await folder.enter(), 'exe')).status).toBe(400)
  })
})

describe('sending', () => {
  it('brings a short text to a phone, and the folder says so with the number masked', async () => {
    const number = await folder.enter()
    const key = newKey()
    const [first, twin] = await Promise.all([1, 2].map(() => folder.send(mou, number, { kind: 'phone', value: PHONE }, { key })))
    expect(first?.body).toMatchObject({ to: '199****8888' })
    expect(twin?.body).toEqual(first?.body)
    await until(async () => (await folder.read(mou, number)).body.invoice.sendings[0]?.state === 'sent')
    const { sendings } = (await folder.read(mou, number)).body.invoice
    expect(sendings).toEqual([{ to: '199****8888', at: expect.any(String), state: 'sent' }])
    expect((await folder.read(liu, number, AS)).body.invoice.sendings).toEqual([])
    const texts = house.sms.journal().filter(({ phone, text }) => phone === PHONE && text.includes(number))
    expect(texts).toHaveLength(1)
    expect(texts[0]?.text).toMatch(/牟世功开具的发票：室内装饰，价税合计 ¥1,010\.00.*发票查验/)
    expect(texts[0]?.text).not.toMatch(/https?:/)
    expect(house.logged()).not.toContain(PHONE)
    expect(JSON.stringify(await house.world.db.selectFrom('invoice_sending').selectAll().execute())).not.toContain(PHONE)
  })

  it('brings both files to a mailbox, once though the connection broke and the handler ran again', async () => {
    const number = await folder.enter()
    house.mail.dropAfterData(1)
    expect((await folder.send(liu, number, { kind: 'email', value: 'cai@example.com' }, { as: AS })).body.to).toBe('c***@example.com')
    await until(async () => (await folder.read(liu, number, AS)).body.invoice.sendings[0]?.state === 'sent')
    const mails = house.mail.journal().filter(({ subject }) => subject === `电子发票 ${number}`)
    expect(mails).toHaveLength(1)
    const [pdf, xml] = mails[0]?.files ?? []
    expect([pdf?.name, xml?.name]).toEqual([`电子发票-${number}.pdf`, `电子发票-${number}.xml`])
    expect(pdf?.content.toString('base64')).toBe((await folder.file(mou, number, 'pdf')).body.file)
    expect(xml?.content.toString('base64')).toBe((await folder.file(mou, number, 'xml')).body.file)
  })

  it('says that it failed when there is no such mailbox', async () => {
    const number = await folder.enter()
    house.mail.refuseMailbox('nobody@example.com')
    await folder.send(mou, number, { kind: 'email', value: 'nobody@example.com' })
    await until(async () => (await folder.read(mou, number)).body.invoice.sendings[0]?.state === 'failed')
  })

  it('happens five times a day at most, however many are asked for at once and by whomever, each invoice for itself', async () => {
    const number = await folder.enter()
    const many = await Promise.all(Array.from({ length: 9 }, () => folder.send(mou, number, { kind: 'phone', value: PHONE })))
    expect(many.filter(({ status }) => status === 200)).toHaveLength(5)
    expect(new Set(many.filter(({ status }) => status !== 200).map(({ status, body }) => `${status} ${body.code}`))).toEqual(new Set(['429 invoice.too_many_sendings']))
    expect((await folder.send(liu, number, { kind: 'phone', value: PHONE }, { as: AS })).status).toBe(429)
    expect((await folder.send(mou, await folder.enter(), { kind: 'phone', value: PHONE })).status).toBe(200)
  })

  it.each([{ kind: 'phone', value: '12345' }, { kind: 'email', value: 'a@b\r\nbcc: c@d.example' }, { kind: 'fax', value: '1' }, { kind: 'phone', value: PHONE, also: 1 }])('goes nowhere with %j', async (to) => {
    expect((await folder.send(mou, await folder.enter(), to)).status).toBe(400)
  })

  it('says at once that there is no such channel in this house', async () => {
    const { mail } = house.world
    house.world.mail = connectMail({ url: undefined, from: 'a@b.example' })
    const answer = await folder.send(mou, await folder.enter(), { kind: 'email', value: 'cai@example.com' })
    house.world.mail = mail
    expect(answer.body.code).toBe('contact.channel_off')
  })
})

describe('checking an invoice', () => {
  it('agrees where day and amount do, and shows people masked', async () => {
    const number = await folder.enter()
    const day = addDays(folder.today(), -40)
    expect((await folder.check(undefined, { number, day, amount: 101_000 })).body).toEqual({
      asOf: expect.any(String), source: '电子底账',
      result: 'agrees',
      differs: [],
      invoice: { number, seller: '牟**', buyer: ofLiu.name, item: '*建筑服务*室内装饰', gross: 101_000, tax: 1000, issuedOn: day, state: 'valid', isRed: false },
    })
  })

  it('says which of the two differs, and no more than that', async () => {
    const number = await folder.enter()
    const day = addDays(folder.today(), -40)
    const check = async (given: object) => (await folder.check(stranger, { number, day, amount: 101_000, ...given })).body
    expect(await check({ amount: 100_000 })).toMatchObject({ result: 'differs', differs: ['amount'] })
    expect(await check({ day: folder.today() })).toMatchObject({ result: 'differs', differs: ['day'] })
    expect(await check({ day: folder.today(), amount: -101_000 })).toMatchObject({ result: 'differs', differs: ['day', 'amount'] })
    expect(await check({ number: '26509000000000888888' })).toMatchObject({ result: 'notFound', differs: [] })
    expect(await check({ amount: undefined })).toMatchObject({ result: 'agrees', differs: [] })
  })

  it('compares the amount without VAT of paper, shows no door of a home, and knows what became of it', async () => {
    const day = addDays(folder.today(), -40)
    const paper = await folder.enter({ medium: 'paper', number: '05000230011100000002', buyerName: '黄桷', buyerCode: undefined })
    expect((await folder.check(stranger, { number: paper, day, amount: 100_000 })).body).toMatchObject({ result: 'agrees', invoice: { buyer: '黄**' } })
    expect((await folder.check(stranger, { number: paper, day, amount: 101_000 })).body).toMatchObject({ result: 'differs' })
    const home = await folder.enter({ item: '不动产销售 石榴湾小区 2幢 12-3', buyerName: MOU.name, buyerCode: MOU.idNumber })
    await markBooked(house.world.core, home, day)
    expect((await folder.check(stranger, { number: home, day, amount: 101_000 })).body.invoice).toMatchObject({ item: '不动产销售', buyer: '牟**' })
    const red = await folder.enterRed(home, 101_000)
    expect((await folder.check(stranger, { number: home, day, amount: 101_000 })).body.invoice).toMatchObject({ state: 'red' })
    expect((await folder.check(stranger, { number: red, day, amount: -101_000 })).body.invoice).toMatchObject({ isRed: true, gross: fen(-101_000) })
    await markVoid(house.world.core, paper, folder.today())
    expect((await folder.check(stranger, { number: paper, day, amount: 100_000 })).body.invoice).toMatchObject({ state: 'void' })
  })

  it.each([{ day: '2026-02-30' }, { day: '20260201' }, { amount: 1.5 }, { amount: 1e300 }, { number: '1; drop table invoice' }, { number: ['26509000000000000001'] }])('refuses %j', async (given) => {
    expect((await folder.check(stranger, { number: '26509000000000000001', day: '2026-02-01', amount: 1, ...given })).status).toBe(400)
  })
})
