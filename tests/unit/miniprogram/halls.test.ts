import * as v from 'valibot'
import { Hall } from '#shared/model/hall'
import { Turn } from '#shared/model/turn'
import { gaugeOf, isTooFar, leave, outlooks, waitAt, wayBetween } from '../../../miniprogram/halls/best-hall'
import { toChineseMap } from '../../../miniprogram/halls/gcj'
import { mapLayout } from '../../../miniprogram/halls/map-layout'
import { clockWithSeconds, dayWords, farWords, opensWords } from '../../../miniprogram/text/halls'
import { turnNote, turnTitle } from '../../../miniprogram/text/turn'

const JIEFANGBEI = { lat: 29.557, lng: 106.577 }
const OPEN_ALL_DAY = [0, 15, 30, 45, 60, 90]

interface Given {
  id: string
  /** of those who arrive at 0, 15, 30, 45, 60, 90 minutes; fewer where the hall closes */
  p50: readonly number[]
  north?: number
  more?: Partial<Hall>
}

/** A hall so many kilometres north of the old city. */
function hall({ id, p50, north = 0, more = {} }: Given): Hall {
  const waits = p50.map((minutes, at) => ({ arriveIn: OPEN_ALL_DAY[at] ?? 0, p50: minutes, p90: minutes * 2 }))
  return v.parse(Hall, {
    id: `hall-${id}`, name: id, district: id, place: '', hours: '', isOpen: true, lat: JIEFANGBEI.lat + north / 111.2, lng: JIEFANGBEI.lng,
    queues: [{ group: 'general', windows: 3, waiting: 5, waits, busy: 'usual' }], ...more,
  })
}
const order = (halls: Hall[], { from }: { from: typeof JIEFANGBEI | undefined } = { from: JIEFANGBEI }) => outlooks(halls, { group: 'general', minutes: 10, from }).map((each) => [each.hall.name, each.doneIn])

describe('the best hall', () => {
  it('is the one where one is done earliest: the way, the wait on arrival and the time at the counter', () => {
    const near = hall({ id: '500101', p50: [60, 60, 60, 60, 60, 60], north: 1 })
    const far = hall({ id: '500102', p50: [5, 5, 5, 5, 5, 5], north: 8 })
    expect(order([near, far])).toEqual([['500102', 32 + 5 + 10], ['500101', 8 + 60 + 10]])
    expect(order([near, far], { from: undefined })).toEqual([['500102', 15], ['500101', 70]])
  })

  it('counts the wait one will find on arriving, not the one there is now', () => {
    const emptying = hall({ id: '500101', p50: [40, 20, 0, 0, 0, 0], north: 5 })
    const filling = hall({ id: '500102', p50: [0, 20, 40, 60, 60, 60], north: 5 })
    expect(order([filling, emptying]).map(([name]) => name)).toEqual(['500101', '500102'])
  })

  it('is never one that is closed, out of order, without such windows, or closes before one is there; of those the nearest comes first', () => {
    const closes = hall({ id: '500101', p50: [5, 5], north: 30 })
    const closed = hall({ id: '500102', p50: [], north: 2, more: { isOpen: false } })
    const broken = hall({ id: '500103', p50: [1, 1, 1, 1, 1, 1], north: 1, more: { disruption: { reason: '停电', until: '2026-11-30T08:00:00.000Z' as never } } })
    const without = hall({ id: '500105', p50: [], north: 3, more: { queues: [] } })
    const works = hall({ id: '500106', p50: [90, 90, 90, 90, 90, 90], north: 20 })
    expect(order([closes, closed, broken, without, works]).map(([name]) => name)).toEqual(['500106', '500103', '500102', '500105', '500101'])
    expect(order([closed])).toEqual([['500102', undefined]])
  })
})

describe('a wait', () => {
  const waits = [{ arriveIn: 0, p50: 10, p90: 20 }, { arriveIn: 15, p50: 20, p90: 50 }]

  it('lies between the times that were told', () => {
    expect(waitAt(waits, 0)).toEqual({ p50: 10, p90: 20 })
    expect(waitAt(waits, 6)).toEqual({ p50: 14, p90: 32 })
    expect(waitAt(waits, 15)).toEqual({ p50: 20, p90: 50 })
  })

  it('is unknown past the last of them: the hall closes before, or it is farther off than anybody looks ahead', () => {
    expect(waitAt(waits, 16)).toBeUndefined()
    expect(waitAt([], 0)).toBeUndefined()
    expect(waitAt([...waits, { arriveIn: 90, p50: 7, p90: 9 }], 91)).toBeUndefined()
    const [far, closing] = [[1, 1, 1, 1, 1, 1], [1, 1]].map((p50) => outlooks([hall({ id: '500101', p50, north: 200 })], { group: 'general', minutes: 1, from: JIEFANGBEI })[0])
    expect([far && isTooFar(far), closing && isTooFar(closing)]).toEqual([true, false])
  })

  it('fills the blocks as the pages of the house do', () => {
    expect([0, 2, 8, 12, 46, 60, 500].map(gaugeOf)).toEqual([1, 1, 3, 4, 9, 10, 10])
  })
})

describe('setting out', () => {
  it('is told by the early end of the wait, and as tight where one is likely called before one is there', () => {
    expect(leave({ p50: 60, p90: 80 }, 25)).toEqual({ kind: 'later', minutes: 15 })
    expect(leave({ p50: 30, p90: 45 }, 15)).toEqual({ kind: 'now' })
    expect(leave({ p50: 30, p90: 70 }, 15)).toEqual({ kind: 'now' })
    expect(leave({ p50: 10, p90: 20 }, 11)).toEqual({ kind: 'tight' })
  })

  it('knows the way by a plain model, slow in the city and faster beyond', () => {
    expect(wayBetween(JIEFANGBEI, JIEFANGBEI)).toEqual({ km: 0, minutes: 5 })
    const { km, minutes } = wayBetween({ lat: 29.541, lng: 106.457 }, JIEFANGBEI)
    expect([km.toFixed(1), minutes]).toEqual(['11.7', 42])
    expect(wayBetween({ lat: 30.807, lng: 108.409 }, JIEFANGBEI).minutes).toBeLessThan(6 * 60)
  })
})

describe('the map', () => {
  const SIZES = { dot: 8, sign: 4, line: 5 }
  const close = Array.from({ length: 14 }, (_, at) => ({ id: String(at), name: `第${at}`, lat: 29.5 + (at % 3) / 1000, lng: 106.5 + (at % 4) / 1000 }))

  it('keeps north up and both ways by the same scale', () => {
    const { dots } = mapLayout([{ id: 'n', name: '北', lat: 30, lng: 106 }, { id: 's', name: '南', lat: 29, lng: 107 }], SIZES)
    const [north, south] = dots
    expect(north?.y).toBeLessThan(south?.y ?? 0)
    expect(north?.x).toBeLessThan(south?.x ?? 0)
  })

  it('covers no dot by another, also where places lie on the very same spot, and lets no two names meet', () => {
    for (const spots of [close, close.map((spot) => ({ ...spot, lat: 29.5, lng: 106.5 }))]) {
      const { dots, height } = mapLayout(spots, SIZES)
      dots.forEach((a, at) => dots.slice(at + 1).forEach((b) => expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(SIZES.dot * 0.9)))
      const names = dots.flatMap(({ name }) => (name ? [name] : []))
      names.forEach((a, at) => names.slice(at + 1).forEach((b) => expect(Math.abs(a.x - b.x) < 2 * SIZES.sign && Math.abs(a.y - b.y) < SIZES.line).toBe(false)))
      expect(dots.every(({ x, y }) => x >= 0 && x <= 100 && y >= 0 && y <= height)).toBe(true)
    }
  })

  it('draws a single place, and the same places the same', () => {
    expect(mapLayout(close.slice(0, 1), SIZES).dots).toHaveLength(1)
    expect(mapLayout(close, SIZES)).toEqual(mapLayout(close, SIZES))
  })

  it('goes to where a map drawn in China has the place, some hundred metres aside', () => {
    const { lat, lng } = toChineseMap({ lat: 39.907_333, lng: 116.391_083 })
    expect([lat.toFixed(4), lng.toFixed(4)]).toEqual(['39.9087', '116.3973'])
    const { km } = wayBetween(JIEFANGBEI, toChineseMap(JIEFANGBEI))
    expect(km).toBeGreaterThan(0.2)
    expect(km).toBeLessThan(0.8)
  })
})

it('says times, days and distances as the house does', () => {
  const now = Date.parse('2026-11-30T01:00:00.000Z')
  expect(clockWithSeconds('2026-11-30T06:32:10.000Z')).toBe('14:32:10')
  expect(opensWords('2026-11-30T02:00:00.000Z', now)).toBe('今天 10:00 开门')
  expect(opensWords('2026-12-01T01:00:00.000Z', now)).toBe('12 月 1 日 9:00 开门')
  expect(opensWords(undefined, now)).toBe('现在没开门')
  expect(dayWords('2026-12-02')).toEqual({ date: '12 月 2 日', weekday: '周三' })
  expect([0.02, 3.21, 9.5, 64.4].map(farWords)).toEqual(['不到 0.1 公里', '3.2 公里', '9.5 公里', '64 公里'])
})

it('says in one line where somebody has to be next, also when little is known', () => {
  const said = (turn: object): [string, string] => {
    const parsed = v.parse(Turn, { hall: '渝中厅', ...turn })
    return [turnTitle(parsed), turnNote(parsed)]
  }
  const until = '2026-11-30T02:45:00.000Z'
  expect(said({ state: 'waiting', number: 'B012', ahead: 3, wait: { p50: 12, p90: 25 } })).toEqual(['B012，前面 3 位', '渝中厅，大概 12 分钟后叫到，最多 25 分钟'])
  expect(said({ state: 'waiting', number: 'B012', ahead: 0 })).toEqual(['B012，下一个就是您', '渝中厅'])
  expect(said({ state: 'called', number: 'B012', window: 4, until })).toEqual(['B012，4 号窗口', '渝中厅，窗口等您到 10:45'])
  expect(said({ state: 'serving', number: 'B012', window: 4 })).toEqual(['B012，4 号窗口', '渝中厅'])
  expect(said({ state: 'passed', number: 'B012', until })).toEqual(['B012', '渝中厅，10:45 前回来，不用重新取号'])
  expect(said({ state: 'passed', number: 'B012' })).toEqual(['B012', '渝中厅'])
  expect(said({ state: 'booked', day: '2026-12-02', start: '09:30', end: '10:00' })).toEqual(['12 月 2 日 09:30–10:00', '渝中厅'])
})
