import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { answerBy } from '../../../bff/engines/law/working-time'
import { collectLetterReceipts, postLetters } from '../../../bff/platform/notices/letters'
import { saveSettings } from '../../../bff/platform/notices/settings-store'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { textOf } from '../../unit/platform/documents/pdf-text'
import { readerOf, settle } from './tell-with'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** Three working days have passed by then, also over the longest holidays. */
const SOME_WEEKS_MS = 21 * 86_400_000
const serviceOf = (notice: string) => house.world.db.selectFrom('notice').select(['created_at', 'read_at', 'letter_at', 'served_at', 'served_how']).where('id', '=', notice).executeTakeFirstOrThrow()

/** The working days pass, letters go out, the post works, its receipts are taken. */
async function post(): Promise<void> {
  house.shiftClock(SOME_WEEKS_MS)
  await postLetters(house.world)
  await settle(house)
  for (let way = 0; way < 2; way++) {
    house.letters.work()
    await collectLetterReceipts(house.world)
    await settle(house)
  }
}

it('serves a legal notice on its arrival to whoever agreed to electronic service', async () => {
  const reader = await readerOf(house, 'zhou-manwu')
  await reader.keep('address')
  await saveSettings(house.world.db, reader.personId, { electronic: '1' }, new Date(house.world.now()))
  const notice = await reader.tell('filing.tax-due')
  await settle(house)
  const { created_at: at, ...service } = await serviceOf(notice)
  expect(service).toEqual({ read_at: null, letter_at: null, served_at: at, served_how: 'consent' })
  await post()
  expect(house.received('zhou-manwu').filter(({ channel }) => channel === 'letter')).toEqual([])
})

it('asks whoever withdrew the consent for a receipt again, and keeps the first day of a consent given twice', async () => {
  const reader = await readerOf(house, 'liao-duanqi')
  const { db } = house.world
  const [first, later] = [new Date('2026-11-01T00:00:00Z'), new Date('2026-11-02T00:00:00Z')]
  await saveSettings(db, reader.personId, { electronic: '1' }, first)
  await saveSettings(db, reader.personId, { electronic: '1' }, later)
  expect(await db.selectFrom('notice_setting').select(['electronic_at', 'electronic_version']).where('person_id', '=', reader.personId).executeTakeFirst()).toEqual({ electronic_at: first, electronic_version: '1' })
  await saveSettings(db, reader.personId, { electronic: 'withdrawn' }, later)
  const notice = await reader.tell('filing.tax-due')
  await settle(house)
  expect(await serviceOf(notice)).toMatchObject({ served_at: null, letter_at: expect.any(Date) as Date })
})

it('gives three working days before the letter, by the calendar of the office', async () => {
  const reader = await readerOf(house, 'chen-shoutao')
  const notice = await reader.tell('filing.tax-due')
  await settle(house)
  const { created_at: told, letter_at: letterAt } = await serviceOf(notice)
  expect(letterAt?.toISOString()).toBe(new Date(answerBy(told.getTime(), 3 * 7 * 60)).toISOString())
})

it('sends no letter to whoever gave the receipt in time, nor when it comes between', async () => {
  const reader = await readerOf(house, 'tan-ertao')
  await reader.keep('address')
  const [early, between] = [await reader.tell('filing.tax-due'), await reader.tell('filing.tax-due')]
  await settle(house)
  const acknowledge = (notice: string) =>
    house.world.db.updateTable('notice').set({ served_at: new Date(house.world.now()), served_how: 'acknowledged', letter_at: null }).where('id', '=', notice).execute()
  await acknowledge(early)
  house.shiftClock(SOME_WEEKS_MS)
  await postLetters(house.world)
  await acknowledge(between)
  await post()
  expect(await reader.states(early)).not.toContainEqual(expect.stringContaining('letter'))
  expect(await reader.states(between)).toContain('letter skipped alreadySeen')
  expect(house.letters.journal()).toEqual([])
})

it('serves by letter who gave no receipt: a PDF once, in Chinese whatever language the messages are in, and the day of the post', async () => {
  const reader = await readerOf(house, 'qin-fangdong')
  await reader.keep('address')
  await saveSettings(house.world.db, reader.personId, { language: 'en' }, new Date(house.world.now()))
  const notice = await reader.tell('filing.tax-due')
  await settle(house)
  await Promise.all([post(), postLetters(house.world)])
  expect(await reader.states(notice)).toContain('letter delivered')
  const { served_at: servedAt, ...service } = await serviceOf(notice)
  expect(service).toMatchObject({ letter_at: null, served_how: 'letter' })
  expect(servedAt?.getTime()).toBeGreaterThan(service.created_at.getTime() + SOME_WEEKS_MS - 1000)
  expect(house.letters.journal()).toMatchObject([{ name: '秦方栋', address: '重庆市两江新区石榴路 8 号 2 幢 3-1', state: 'served' }])
  const folder = house.world.config.lettersDir ?? ''
  const [pdf = ''] = readdirSync(folder).filter((file) => file.endsWith('.pdf'))
  expect(textOf(readFileSync(path.join(folder, pdf))).join()).toContain('税定下来了，请缴税')
  const opened = await house.world.db.selectFrom('access_log').select('field').where('purpose', '=', 'notice.letter').where('person_id', '=', reader.personId).execute()
  expect(opened.map(({ field }) => field).sort()).toEqual(['contact.value', 'person.name'])
})

it('writes the letter once when the worker died before it could say so', async () => {
  const reader = await readerOf(house, 'yang-kaidian')
  await reader.keep('address')
  const notice = await reader.tell('filing.tax-due')
  await settle(house)
  const { write } = house.world.letters
  let writes = 0
  house.world.letters = {
    ...house.world.letters,
    write: async (letter) => {
      await write(letter)
      writes++
      if (writes === 1) {
        throw new Error('killed')
      }
    },
  }
  house.shiftClock(SOME_WEEKS_MS)
  await postLetters(house.world)
  for (let round = 0; round < 2; round++) {
    await settle(house)
    house.shiftClock(5000)
  }
  house.world.letters = { ...house.world.letters, write }
  expect(writes).toBe(2)
  expect((await reader.rows(notice)).filter(({ channel }) => channel === 'letter')).toMatchObject([{ tries: 2 }])
  expect(house.letters.journal().filter(({ name }) => name === '杨恺典')).toHaveLength(1)
})

it('leaves unserved whose letter came back, and who has no address; both are seen', async () => {
  const [reader, stranger] = [await readerOf(house, 'mou-shigong'), await readerOf(house, 'deng-daiya')]
  await reader.keep('address')
  house.letters.returnTo('牟世功')
  const [returned, none] = [await reader.tell('filing.tax-due'), await stranger.tell('filing.tax-due')]
  await settle(house)
  await post()
  expect([await reader.states(returned), await stranger.states(none)].map((states) => states.at(-1))).toEqual(['letter refused badAddress', 'letter refused noAddress'])
  expect([await serviceOf(returned), await serviceOf(none)]).toMatchObject([{ served_at: null }, { served_at: null }])
})

it('has a legal notice unread, pushed and served also on whoever set it off', async () => {
  const reader = await readerOf(house, 'peng-jinchuan')
  const notice = await reader.tell('filing.tax-due', { isOwn: true })
  await settle(house)
  expect(await reader.states(notice)).not.toEqual([])
  expect(await serviceOf(notice)).toMatchObject({ read_at: null, served_at: null, letter_at: expect.any(Date) as Date })
})

it('serves nobody by a consent that came after the notice did', async () => {
  const reader = await readerOf(house, 'shi-yan')
  const notice = await reader.tell('filing.tax-due')
  house.shiftClock(1000)
  await saveSettings(house.world.db, reader.personId, { electronic: '1' }, new Date(house.world.now()))
  await settle(house)
  expect(await serviceOf(notice)).toMatchObject({ served_at: null, letter_at: expect.any(Date) as Date })
})

it('takes no receipt of the post for what was no letter', async () => {
  const reader = await readerOf(house, 'bai-wufang')
  await reader.keep('phone')
  const notice = await reader.tell('filing.tax-due')
  await settle(house)
  const sms = (await reader.rows(notice)).find(({ channel }) => channel === 'sms')
  const at = new Date(house.world.now()).toISOString()
  writeFileSync(path.join(house.world.config.lettersDir ?? '', `${sms?.id ?? ''}.served.json`), JSON.stringify({ at }))
  await collectLetterReceipts(house.world)
  expect(await serviceOf(notice)).toMatchObject({ served_at: null, served_how: null })
  expect(await reader.states(notice)).toContain('sms handed')
})
