import { cursorOf, endOf, placeOf, seekOf, soughtBy } from '../../../bff/adapters/core/publicity-keys'
import { keysOf } from '../../../bff/sandbox/city/publicity-rows'
import { lookUps } from '#shared/model/look-up-list'

const CODES = /^[0-9A-Z]{15,20}$/

it('seeks a name whatever its letters, brackets and spaces look like', () => {
  expect(soughtBy('重庆 ａｂｃ（集团）有限公司')).toBe('重庆ABC(集团)有限公司')
})

it('seeks by code, by the whole name where it begins with a place, else by what follows the place', () => {
  expect(seekOf('91500000ma6u12345x', CODES)).toEqual({ by: 'code', code: '91500000MA6U12345X' })
  expect(seekOf('重庆缙岚', CODES)).toEqual({ by: 'full_key', begins: '重庆缙岚' })
  expect(seekOf('渝中区杨', CODES)).toEqual({ by: 'full_key', begins: '渝中区杨' })
  expect(seekOf('岚烟小区物业', CODES)).toEqual({ by: 'full_key', begins: '岚烟小区物业' })
  expect(seekOf('缙岚', CODES)).toEqual({ by: 'short_key', begins: '缙岚' })
})

it('finds a name with and without its place', () => {
  expect(keysOf('重庆市南岸区翠垭代理记账有限公司')).toMatchObject({ full_key: '重庆市南岸区翠垭代理记账有限公司', short_key: '翠垭代理记账有限公司' })
  expect(keysOf('岚烟苑物业服务有限公司').short_key).toBe('岚烟苑物业服务有限公司')
  expect(keysOf('重庆').short_key).toBe('重庆')
})

it('ends a search behind everything that begins so, rare characters too', () => {
  for (const name of ['缙岚税务', '缙岚𠮷', '缙岚\u{10FFFD}']) {
    expect(Buffer.compare(Buffer.from(name), Buffer.from(endOf('缙岚')))).toBeLessThan(0)
  }
  expect(Buffer.compare(Buffer.from('缙崖'), Buffer.from(endOf('缙岚')))).toBeGreaterThan(0)
})

it('takes a place to go on from there and back, and a made-up one for some place', () => {
  const place = { key: '91500000MA6U12345X', at: '缙岚税务师事务所(普通合伙)' }
  expect(placeOf(cursorOf(place))).toEqual(place)
  expect(cursorOf({ key: '2026', at: '' })).toBe('2026')
  expect(placeOf('abc')).toEqual({ key: 'abc', at: '' })
})

it('describes every look-up in a few words that fit a line', () => {
  expect(lookUps.filter(({ name, note, words }) => name.length > 10 || note.length > 20 || words.length < 3)).toEqual([])
})
