import { noticeInvariants } from '../../../bff/commands/invariants-notices'
import { collectSmsReceipts } from '../../../bff/platform/notices/collect-sms-receipts'
import { collectLetterReceipts, postLetters } from '../../../bff/platform/notices/letters'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { createRandom } from '../../../bff/sandbox/city/random'
import { readerOf, settle } from './tell-with'
import type { Reader } from './tell-with'

const PEOPLE = ['zhou-manwu', 'liao-duanqi', 'chen-shoutao', 'tan-ertao']
const NOTICES = 16
const MINUTE = 60_000

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const random = createRandom(7, 'faults of channels')

/** Now and then a worker dies in its call, before or after the partner has done what it was asked. */
function makeMortal(): void {
  const { wechatMessages, sms, mail, letters } = house.world
  const mortal =
    <Given, Answer>(call: (given: Given) => Promise<Answer>) =>
    async (given: Given): Promise<Answer> => {
      const fate = random.below(10)
      const answer = fate === 0 ? undefined : await call(given)
      if (fate < 2) {
        throw new Error('killed')
      }
      return answer as Answer
    }
  house.world.wechatMessages = { ...wechatMessages, sendSubscribe: mortal(wechatMessages.sendSubscribe), sendService: mortal(wechatMessages.sendService) }
  house.world.sms = { ...sms, send: mortal(sms.send) }
  house.world.mail = { ...mail, send: mortal(mail.send) }
  house.world.letters = { ...letters, write: mortal(letters.write) }
}

function makeFaults(): void {
  for (const [route, errcode] of [['/cgi-bin/message/subscribe/send', 43108], ['/cgi-bin/message/subscribe/send', -1], ['/cgi-bin/message/template/send', 45011]] as const) {
    house.wechat.control.inject({ route, errcode, probability: 0.1 })
    house.wechat.control.inject({ route, dropAfterProcessing: true, probability: 0.1 })
  }
  house.sms.control.inject({ route: '/messages', dropAfterProcessing: true, probability: 0.2 })
  house.sms.control.inject({ route: '/receipts', httpStatus: 503, probability: 0.3 })
}

async function passTime(ms: number): Promise<void> {
  house.shiftClock(ms)
  await collectSmsReceipts(house.world)
  await postLetters(house.world)
  house.letters.work()
  await collectLetterReceipts(house.world)
  await settle(house)
}

it('loses nothing and shows nothing twice, whatever fails and whoever dies', async () => {
  const readers: Reader[] = []
  for (const id of PEOPLE) {
    const reader = await readerOf(house, id)
    await reader.agree('progress', 6)
    await reader.agree('money', 3)
    await reader.keep('phone', 'email', 'address')
    readers.push(reader)
  }
  house.wechat.follow(PEOPLE[0] ?? '')
  house.wechat.follow(PEOPLE[1] ?? '')
  await settle(house)
  makeMortal()
  makeFaults()
  const notices: string[] = []
  for (let at = 0; at < NOTICES; at++) {
    const reader = readers[at % readers.length]
    notices.push((await reader?.tell(random.pick(['filing.held', 'filing.tax-due', 'filing.revalued', 'filing.returned-opener']))) ?? '')
    await (random.chance(0.4) ? passTime(random.between(1000, 5 * MINUTE)) : settle(house))
  }
  house.wechat.control.clearFaults()
  house.sms.control.clearFaults()
  for (let round = 0; round < 9; round++) {
    await passTime(round < 6 ? 12 * MINUTE : 40 * 60 * MINUTE)
  }
  const open = await house.world.db.selectFrom('delivery').select(['channel', 'state', 'tries']).where('state', 'in', ['waiting', 'sending', 'unknown']).execute()
  expect(open).toEqual([])
  const found = await Promise.all(noticeInvariants(house.world).map(async ({ name, offenders }) => [name, await offenders()] as const))
  expect(found.filter(([, offenders]) => offenders.length > 0)).toEqual([])
  await expectShownOnce(notices)
})

async function expectShownOnce(notices: readonly string[]): Promise<void> {
  const rows = await house.world.db.selectFrom('delivery').select(['id', 'notice_id', 'channel', 'state']).where('notice_id', 'in', notices).execute()
  const reached = (channel: string) => rows.filter((row) => row.channel === channel && (row.state === 'handed' || row.state === 'delivered'))
  const byWechat = (account: 'app' | 'service') => house.wechat.journal().filter((one) => one.account === account).map(({ page }) => page.split('=').at(-1) ?? '')
  for (const [channel, shown] of [['subscribe', byWechat('app')], ['serviceAccount', byWechat('service')]] as const) {
    expect(new Set(shown).size).toBe(shown.length)
    expect(shown).toEqual(expect.arrayContaining(reached(channel).map((row) => row.notice_id)))
  }
  expect(house.sms.journal().map(({ id }) => id)).toEqual(expect.arrayContaining(reached('sms').map(({ id }) => id)))
  expect(house.mail.journal().map(({ messageId }) => messageId).join()).toContain(reached('email').at(0)?.id)
  expect(house.mail.journal()).toHaveLength(reached('email').length)
  expect(house.letters.journal()).toHaveLength(reached('letter').length)
}
