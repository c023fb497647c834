import fc from 'fast-check'
import { MessageGroup, OptInMoment } from '#shared/model/message'
import { asksOf } from '../../../bff/features/messages/subscriptions'
import { noticeTemplates } from '../../../bff/platform/notices/find-template'

const template = (group: MessageGroup, isLasting = false) => [group, { id: `T_${group}`, isLasting }] as const
const all = Object.fromEntries(MessageGroup.options.map((group) => template(group)))
const notice = (optIn: OptInMoment | 'law' | 'none', group: MessageGroup, trigger: { job: string } | { awaits: string } = { job: 'j' }) => ({
  optIn,
  trigger,
  wechat: { group, keywords: { zh: {}, en: {} } },
})
const groupsOf = (asks: ReturnType<typeof asksOf>) => asks.map(({ moment, templates }) => [moment, ...templates.map(({ group }) => group)])

it('asks at each moment about what comes after it, the important groups first', () => {
  const notices = [notice('submit', 'progress'), notice('submit', 'todo'), notice('notice', 'money')]
  expect(groupsOf(asksOf(all, notices))).toEqual([
    ['submit', 'todo', 'progress'],
    ['notice', 'money'],
  ])
})

it('asks about three at most, and in the settings about those left over', () => {
  const notices = (['todo', 'money', 'answer', 'progress'] as const).map((group) => notice('submit', group))
  expect(groupsOf(asksOf(all, notices))).toEqual([
    ['submit', 'todo', 'money', 'answer'],
    ['settings', 'progress'],
  ])
})

it('asks about nothing that has no template at WeChat, and nothing that no errand sends yet', () => {
  expect(asksOf({}, noticeTemplates)).toEqual([])
  expect(asksOf(all, [notice('booking', 'hall', { awaits: 'halls' })])).toEqual([])
})

it('never mixes one-time and long-term, never names more than three, never one twice, and asks about each group that is sent somewhere', () => {
  const templates = fc.dictionary(fc.constantFrom(...MessageGroup.options), fc.boolean()).map((given) => Object.fromEntries(Object.entries(given).map(([group, lasting]) => template(group as MessageGroup, lasting))))
  const notices = fc.array(fc.tuple(fc.constantFrom(...OptInMoment.options, 'law' as const, 'none' as const), fc.constantFrom(...MessageGroup.options)), { maxLength: 20 })
  fc.assert(
    fc.property(templates, notices, (configured, given) => {
      const asks = asksOf(configured, given.map(([optIn, group]) => notice(optIn, group)))
      for (const { templates: asked } of asks) {
        expect(asked.length).toBeGreaterThan(0)
        expect(asked.length).toBeLessThanOrEqual(3)
        expect(new Set(asked.map(({ group }) => configured[group]?.isLasting)).size).toBe(1)
        expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length)
      }
      const moments = asks.map(({ moment }) => moment).filter((moment) => moment !== 'settings')
      expect(new Set(moments).size).toBe(moments.length)
      const sent = new Set(given.map(([, group]) => group).filter((group) => configured[group]))
      expect(new Set(asks.flatMap(({ templates: asked }) => asked.map(({ group }) => group)))).toEqual(sent)
    }),
  )
})

it('asks about the notices of this house before the tap that leads to them', () => {
  const asks = groupsOf(asksOf(all, noticeTemplates))
  expect(asks.find(([moment]) => moment === 'submit')).toContain('todo')
  expect(asks.find(([moment]) => moment === 'notice')).toContain('money')
})
