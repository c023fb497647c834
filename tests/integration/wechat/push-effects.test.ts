import { dispatch } from '../../../bff/platform/outbox/dispatch'
import { creditByClient, listSubscriptions } from '../../../bff/platform/wechat/subscription-store'
import { accountsOf, followerOf, openIdOf } from '../../../bff/platform/wechat/wechat-account-store'
import { personById } from '../../../bff/sandbox/city/demo-people'
import { work } from '../../../bff/work'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { readerOf, settle } from '../notices/tell-with'

const WHO = 'zhou-manwu'

let house: House
let token = ''
let accountId = ''
beforeAll(async () => {
  house = await openHouse()
  token = await house.signIn(WHO)
  accountId = await newestAccount()
})
beforeEach(async () => {
  await house.world.db.deleteFrom('wechat_subscription').execute()
  house.wechat.setSwitch(WHO, 'accept')
  await worked()
})
afterAll(() => house.close())

async function newestAccount(): Promise<string> {
  const { id } = await house.world.db.selectFrom('account').select('id').orderBy('created_at', 'desc').executeTakeFirstOrThrow()
  return id
}

/** Every push has arrived and been worked on, and it is another second: WeChat tells its events apart by no more. */
async function worked(): Promise<void> {
  await house.wechat.pushesSettled()
  house.shiftClock(1000)
  while ((await dispatch(house.world, work(house.world).handlers, { owner: 'test' })) > 0) {
    // until nothing is due
  }
}

const ledger = async () => Object.fromEntries((await listSubscriptions(house.world.db, accountId)).map(({ group, remaining, state }) => [group, `${state} ${remaining}`]))
const unworked = () => house.world.db.selectFrom('wechat_push').select('dedupe_key').where('worked_at', 'is', null).execute()
const unionIndex = async () => (await house.world.db.selectFrom('account').select('union_index').where('id', '=', accountId).executeTakeFirstOrThrow()).union_index ?? ''
const follower = async () => followerOf(house.world.db, house.world.keys, await unionIndex())

describe('a consent given inside the mini-program', () => {
  it('is one message of each template agreed to', async () => {
    house.wechat.answerSubscribe(WHO, ['TMPL_TODO', 'TMPL_MONEY'])
    await worked()
    expect(await ledger()).toEqual({ todo: 'open 1', money: 'open 1' })
  })

  it('is not two when the mini-program has told us of it too, or WeChat tells us twice', async () => {
    await creditByClient(house.world.db, { accountId, group: 'todo', isLasting: false, at: new Date(house.world.now()) })
    house.wechat.duplicatePushes(1)
    house.wechat.answerSubscribe(WHO, ['TMPL_TODO'])
    await worked()
    expect(await ledger()).toEqual({ todo: 'open 1' })
  })

  it('is no consent when the answer was no', async () => {
    house.wechat.setSwitch(WHO, 'reject')
    house.wechat.answerSubscribe(WHO, ['TMPL_TODO'])
    await worked()
    expect(await ledger()).toMatchObject({ todo: 'refused 0' })
  })

  it('is long-term where the template is', async () => {
    house.wechat.answerSubscribe(WHO, ['TMPL_CALENDAR'])
    await worked()
    expect(await listSubscriptions(house.world.db, accountId)).toEqual([{ group: 'calendar', isLasting: true, remaining: 0, state: 'open' }])
  })

  it('is nothing to us of a template that is not ours, or of somebody who never signed in', async () => {
    const list = (id: string) => ({ Event: 'subscribe_msg_popup_event', List: [{ TemplateId: id, SubscribeStatusString: 'accept' }] })
    house.wechat.push('app', personById(WHO).openId, list('TMPL_OTHER'))
    house.wechat.push('app', 'oNobody', list('TMPL_TODO'))
    house.wechat.push('service', personById(WHO).openId, list('TMPL_TODO'))
    await worked()
    expect(await ledger()).toEqual({})
    expect(await unworked()).toEqual([])
  })
})

describe('a consent taken back', () => {
  it('in the settings of WeChat is over at once', async () => {
    house.wechat.answerSubscribe(WHO, ['TMPL_TODO'])
    await worked()
    house.wechat.setSwitch(WHO, 'reject')
    await worked()
    expect(await ledger()).toMatchObject({ todo: 'refused 0' })
  })

  it('with everything the mini-program was allowed is over too, and its user stays signed in', async () => {
    house.wechat.answerSubscribe(WHO, ['TMPL_TODO'])
    await worked()
    house.wechat.revokeAuthorization(WHO)
    await worked()
    expect(await ledger()).toEqual({ todo: 'refused 0' })
    expect((await house.ask('GET', '/me', { token })).status).toBe(200)
  })

  it('by closing the WeChat account ends the sessions of that account, and of nobody else', async () => {
    const other = await house.signIn('liao-duanqi')
    house.wechat.answerSubscribe(WHO, ['TMPL_TODO'])
    await worked()
    house.wechat.revokeAuthorization(WHO, 'cancellation')
    await worked()
    expect(await ledger()).toEqual({ todo: 'refused 0' })
    expect((await house.ask('GET', '/me', { token })).status).toBe(401)
    expect((await house.ask('GET', '/me', { token: other })).status).toBe(200)
    token = await house.signIn(WHO)
  })
})

describe('the service account', () => {
  it('is followed by somebody we know from the mini-program, until it is not', async () => {
    house.wechat.follow(WHO)
    await worked()
    expect(await follower()).toMatchObject({ openId: personById(WHO).serviceOpenId })
    house.wechat.unfollow(WHO)
    await worked()
    expect(await follower()).toBeUndefined()
  })

  it('learns who follows later, when WeChat is busy', async () => {
    house.wechat.control.inject({ route: '/cgi-bin/user/info', errcode: -1 })
    house.wechat.follow(WHO)
    await worked()
    expect(await follower()).toBeUndefined()
    expect(await unworked()).toHaveLength(1)
    house.shiftClock(10_000)
    await worked()
    expect(await follower()).toMatchObject({ openId: personById(WHO).serviceOpenId })
  })

  it('has followers whom it cannot name', async () => {
    house.wechat.control.inject({ route: '/cgi-bin/user/info', errcode: 48001 })
    house.wechat.follow('liao-duanqi')
    await worked()
    expect(await unworked()).toEqual([])
    const rows = await house.world.db.selectFrom('service_follower').select(['union_index', 'is_following']).where('union_index', 'is', null).execute()
    expect(rows).toEqual([{ union_index: null, is_following: 1 }])
  })

  it('hears of following and leaving in their order, whatever is in between', async () => {
    house.wechat.control.inject({ route: '/cgi-bin/user/info', errcode: -1 })
    house.wechat.follow(WHO)
    await house.wechat.pushesSettled()
    house.shiftClock(1000)
    house.wechat.unfollow(WHO)
    await worked()
    expect(await unworked()).toHaveLength(2)
    house.shiftClock(10_000)
    await worked()
    expect(await follower()).toBeUndefined()
    expect(await unworked()).toEqual([])
  })

  it('keeps no openid in the clear', async () => {
    const rows = await house.world.db.selectFrom('service_follower').selectAll().execute()
    expect(JSON.stringify(rows) + house.logged()).not.toContain(personById(WHO).serviceOpenId)
  })
})

describe('what became of a message', () => {
  /** A message that WeChat took and whose event is lost, so that the test says what became of it. */
  const handed = async (template: string, channel: string) => {
    house.shiftClock(86_400_000)
    const reader = await readerOf(house, WHO)
    await reader.agree('progress', 2, { there: 1 })
    house.wechat.losePushes(1)
    const notice = await reader.tell(template)
    await settle(house)
    house.wechat.losePushes(0)
    const row = (await reader.rows(notice)).find((one) => one.channel === channel)
    expect(row?.state).toBe('handed')
    const state = async () => (await reader.states(notice)).find((one) => one.startsWith(channel))
    return { messageId: row?.provider_id ?? '', state }
  }
  const sent = (MsgID: string, ErrorCode: string) => ({ Event: 'subscribe_msg_sent_event', List: { TemplateId: 'TMPL_PROGRESS', MsgID, ErrorCode, ErrorStatus: 'said' } })

  it('is written beside it, whether the list of the event is one or itself', async () => {
    const { messageId, state } = await handed('filing.signed', 'subscribe')
    house.wechat.push('app', personById(WHO).openId, sent(messageId, '0'))
    await worked()
    expect(await state()).toBe('subscribe delivered')
  })

  it('empties the ledger when nothing was left after all', async () => {
    const { messageId, state } = await handed('filing.signed', 'subscribe')
    expect(await ledger()).toMatchObject({ progress: 'open 1' })
    house.wechat.push('app', personById(WHO).openId, sent(messageId, '43101'))
    await worked()
    expect(await state()).toBe('subscribe refused notSubscribed')
    expect(await ledger()).toMatchObject({ progress: 'open 0' })
  })

  it('is heard of the service account too', async () => {
    house.wechat.follow(WHO)
    await worked()
    await house.world.db.deleteFrom('wechat_subscription').execute()
    house.shiftClock(86_400_000)
    const reader = await readerOf(house, WHO)
    house.wechat.losePushes(1)
    const notice = await reader.tell('filing.signed')
    await settle(house)
    house.wechat.losePushes(0)
    const row = (await reader.rows(notice)).find(({ channel }) => channel === 'serviceAccount')
    expect(row?.state).toBe('handed')
    house.wechat.push('service', personById(WHO).serviceOpenId, { Event: 'TEMPLATESENDJOBFINISH', MsgID: row?.provider_id, Status: 'failed:user block' })
    await worked()
    expect(await reader.states(notice)).toContain('serviceAccount refused notFollowing')
  })
})

describe('an event', () => {
  it('of a picture nobody asked WeChat to check is written into the log', async () => {
    house.wechat.push('app', personById(WHO).openId, { Event: 'wxa_media_check', trace_id: '967e945cd8a3e458f3c74dcb886068e9', errcode: 0 })
    await worked()
    expect(house.logged()).toContain('967e945cd8a3e458f3c74dcb886068e9')
    expect(await unworked()).toEqual([])
  })

  it.each(['debug_demo', 'constructor', '__proto__', ''])('that nobody here knows (%s) is kept, and that is all', async (name) => {
    house.wechat.push('app', personById(WHO).openId, { Event: name, List: ['x', 1, null, { TemplateId: 5 }] })
    house.wechat.push('service', 'oSomebody', { Event: name })
    await worked()
    expect(await unworked()).toEqual([])
    expect(await ledger()).toEqual({})
  })
})

describe('signing in', () => {
  it('keeps what WeChat calls the same human everywhere, as an index only', async () => {
    const accounts = await house.world.db.selectFrom('account').selectAll().where('id', '=', accountId).execute()
    expect(accounts[0]?.union_index).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(accounts)).not.toContain(personById(WHO).unionId)
  })

  it('learns it of an account that had none', async () => {
    await house.world.db.updateTable('account').set({ union_index: null }).where('id', '=', accountId).execute()
    await house.signIn(WHO)
    expect(await unionIndex()).toMatch(/^[0-9a-f]{64}$/)
  })

  it('leads from a person to the openid messages go to', async () => {
    const { person_id: personId } = await house.world.db.selectFrom('account').select('person_id').where('id', '=', accountId).executeTakeFirstOrThrow()
    const accounts = await accountsOf(house.world.db, personId ?? '')
    expect(accounts.map((account) => openIdOf(house.world.keys, account))).toEqual([personById(WHO).openId])
  })
})
