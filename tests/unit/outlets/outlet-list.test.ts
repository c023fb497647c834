import { distanceM } from '../../../bff/platform/halls/distance'
import { hoursText, isOpenAt } from '../../../bff/platform/halls/hall-hours'
import { isAtEnd, momentOf, movesOn } from '../../../bff/features/outlets/parcel-moves'

const week = { opens: '09:00', closes: '17:00', days: '12345' }

it.each([
  ['12345', '周一至周五 09:00–17:00'],
  ['1234567', '每天 09:00–17:00'],
  ['135', '周一、周三、周五 09:00–17:00'],
  ['67', '周六、周日 09:00–17:00'],
])('says the days %s as %s', (days, text) => {
  expect(hoursText({ ...week, days })).toBe(text)
})

it.each([
  ['2026-11-30T01:00:00Z', true],
  ['2026-11-30T00:59:59Z', false],
  ['2026-11-30T09:00:00Z', false],
  ['2026-11-29T02:00:00Z', false],
  ['2026-11-29T23:59:00Z', false],
])('at %s is it open: %s', (at, isOpen) => {
  expect(isOpenAt(week, Date.parse(at))).toBe(isOpen)
})

it('measures along the surface', () => {
  expect(distanceM({ lat: 29.556, lng: 106.56 }, { lat: 29.556, lng: 106.56 })).toBe(0)
  expect(distanceM({ lat: 29, lng: 106 }, { lat: 30, lng: 106 })).toBe(111_195)
  expect(distanceM({ lat: 29.356, lng: 105.927 }, { lat: 29.556, lng: 106.56 })).toBeCloseTo(65_200, -3)
})

it('never moves a parcel back, nor on from where it ended', () => {
  expect(movesOn('packed', 'onTheWay')).toBe(true)
  expect(movesOn('onTheWay', 'handedIn')).toBe(false)
  expect(movesOn('delivered', 'lost')).toBe(false)
  expect(movesOn('lost', 'delivered')).toBe(false)
  expect(movesOn('received', 'delivered')).toBe(false)
  expect([isAtEnd('onTheWay'), isAtEnd('lost')]).toEqual([false, true])
})

it('tells its case of the posting once, whichever step comes first', () => {
  expect([momentOf('packed', 'onTheWay'), momentOf('handedIn', 'onTheWay'), momentOf('onTheWay', 'delivered')]).toEqual(['posted', undefined, 'arrived'])
})
