import { assert, constantFrom, integer, boolean as isIt, option, property, record, subarray } from 'fast-check'
import { ChannelName, NoticeCategory } from '#shared/model/message'
import { noticeTemplates } from '../../../bff/platform/notices/find-template'
import { PUSHES_A_DAY, dueAt, isQuiet, planDelivery, startOfDay, stepAfter } from '../../../bff/platform/notices/plan-delivery'

const HOUR = 3_600_000
const chongqing = (text: string): number => Date.parse(`${text}+08:00`)
const clock = (ms: number): string => new Date(ms + 8 * HOUR).toISOString().slice(0, 16)

const template = constantFrom(...noticeTemplates)
const hours = record({ from: integer({ min: 0, max: 23 }), to: integer({ min: 0, max: 23 }) })
const instantMs = integer({ min: chongqing('2026-01-01T00:00'), max: chongqing('2028-01-01T00:00') })
const settings = record({
  language: constantFrom('zh' as const, 'en' as const),
  off: subarray([...NoticeCategory.options]),
  areAmountsShown: isIt(),
  electronic: option(constantFrom({ since: new Date(0), version: '1' }), { nil: undefined }),
})
const given = record({ settings, pushes: integer({ min: 0, max: 5 }), there: subarray([...ChannelName.options]) })

const planned = (one: (typeof noticeTemplates)[number], { there, ...rest }: { settings: Parameters<typeof planDelivery>[1]['settings']; pushes: number; there: ChannelName[] }) =>
  planDelivery(one, { ...rest, isThere: (channel) => there.includes(channel) })

it.each([
  ['2026-11-30T20:59', '2026-11-30T20:59'],
  ['2026-11-30T21:00', '2026-12-01T08:00'],
  ['2026-11-30T23:59', '2026-12-01T08:00'],
  ['2026-12-01T00:00', '2026-12-01T08:00'],
  ['2026-12-01T07:59', '2026-12-01T08:00'],
  ['2026-12-01T08:00', '2026-12-01T08:00'],
  ['2026-12-31T21:00', '2027-01-01T08:00'],
])('what is told at %s goes out at %s', (told, due) => {
  expect(clock(dueAt({ quiet: 'hold' }, chongqing(told), { from: 21, to: 8 }))).toBe(due)
})

it('sends nothing in quiet hours but what calls somebody now, and waits no longer than they last', () => {
  assert(
    property(instantMs, hours, constantFrom('hold' as const, 'now' as const), (now, quietHours, quiet) => {
      const due = dueAt({ quiet }, now, quietHours)
      expect(due).toBeGreaterThanOrEqual(now)
      expect(due - now).toBeLessThan(24 * HOUR)
      expect(quiet === 'now' ? due === now : !isQuiet(due, quietHours)).toBe(true)
      expect(isQuiet(now, quietHours) || due === now).toBe(true)
    }),
  )
})

it('knows no quiet hours where there are none', () => {
  assert(property(instantMs, template, (now, one) => dueAt(one, now, undefined) === now))
})

it('plans every way by the first channel that is there, or says why nothing goes out', () => {
  assert(
    property(template, given, (one, circumstances) => {
      const { steps, skipped } = planned(one, circumstances)
      expect(one.ways.length === 0 || steps.length > 0 !== (skipped !== undefined)).toBe(true)
      expect(new Set(steps.map(({ way }) => way)).size).toBe(steps.length)
      steps.forEach(({ way, step, channel }) => {
        expect(one.ways[way]?.[step]).toBe(channel)
        expect(circumstances.there).toContain(channel)
        expect(one.ways[way]?.slice(0, step).some((before) => circumstances.there.includes(before))).toBe(false)
      })
    }),
  )
})

it('never plans more than the cap, nor what is switched off; but every legal notice', () => {
  assert(
    property(template, given, (one, circumstances) => {
      const { steps, skipped } = planned(one, circumstances)
      const isOff = circumstances.settings.off.includes(one.category)
      const isOver = one.isCapped && circumstances.pushes >= PUSHES_A_DAY
      if (one.isLegal) {
        expect(skipped === undefined || skipped.reason === 'channelOff').toBe(true)
      } else if (isOff || isOver) {
        expect(steps).toEqual([])
      }
    }),
  )
})

it('serves a legal notice by consent, else by paper in the end, and serves nothing else', () => {
  assert(
    property(template, given, (one, circumstances) => {
      const { electronic } = circumstances.settings
      const service = electronic === undefined ? 'letter' : 'consent'
      expect(planned(one, circumstances).service).toBe(one.isLegal ? service : undefined)
    }),
  )
})

it('goes down each way step by step to its end', () => {
  assert(
    property(template, subarray([...ChannelName.options]), (one, there) => {
      one.ways.forEach((channels, way) => {
        const seen = []
        for (let at = stepAfter(one, { way, step: -1 }, (channel) => there.includes(channel)); at; at = stepAfter(one, at, (channel) => there.includes(channel))) {
          seen.push(at.channel)
        }
        expect(seen).toEqual(channels.filter((channel) => there.includes(channel)))
      })
    }),
  )
})

it('begins a day at midnight in Chongqing', () => {
  expect(startOfDay(chongqing('2026-11-30T00:00'))).toBe(chongqing('2026-11-30T00:00'))
  expect(startOfDay(chongqing('2026-11-30T23:59'))).toBe(chongqing('2026-11-30T00:00'))
})
