import { isElsewhere, plainOf, squeezed } from '../../../bff/features/search/plain-words'
import { readAloud, spellings, syllablesOf } from '../../../bff/features/search/sounds'
import { spellingFit } from '../../../bff/features/search/spelling-fit'
import { createWordList } from '../../../bff/features/search/word-list'
import { wholeIndex } from './questions'

const find = wholeIndex()
const idsOf = (words: string): string[] => find(words, 5).map(({ entry }) => entry.id)

it('reads what people of Chongqing say in the words of the trade', () => {
  expect(plainOf('我想卖房子要好多税嘛').kernel).toBe(plainOf('卖房多少税').kernel)
  expect(plainOf('门面租出去').kernel).toBe(plainOf('商铺出租').kernel)
  expect(plainOf('请问怎么').kernel).not.toBe('')
})

it('takes the longest word from the left, and finds words within words', () => {
  const list = createWordList([['卖房', 'sale'], ['卖房子', 'sale of a home'], ['房子', 'home']] as const)
  expect(list.replaced('卖房子了', (value) => `[${value}]`)).toBe('[sale of a home]了')
  expect(list.within('卖房子')).toEqual(['sale', 'sale of a home', 'home'])
})

it('hears pinyin as it is heard here: no difference between n and l, z and zh, n and ng', () => {
  expect(syllablesOf('牛奶')).toEqual(syllablesOf('流赖'))
  expect(readAloud('maifangzi')).toEqual(syllablesOf('卖房子'))
  expect(readAloud('xyzw')).toBeUndefined()
  expect(readAloud('xian')).toEqual(['xian'])
})

it('finds by first letters, whole pinyin and with one letter wrong', () => {
  const spelling = spellings('滞纳金')
  expect(spelling).toEqual({ initials: 'znj', full: 'zhinajin' })
  expect([spellingFit(spelling, 'znj'), spellingFit(spelling, 'zhinajin')]).toEqual([1, 1])
  expect(spellingFit(spelling, 'zhinajing')).toBeGreaterThan(0.5)
  expect(spellingFit(spelling, 'qishui')).toBe(0)
  expect(idsOf('zhinajin')).toContain('late-fee')
  expect(idsOf('wszm')).toContain('tax-certificate')
})

it('finds with a character of the same sound, one missing and one too many', () => {
  expect(idsOf('滞那金').slice(0, 2)).toContain('late-fee')
  expect(idsOf('增殖税申报').slice(0, 3)).toEqual(expect.arrayContaining(['SB001', 'SB002']))
  expect(idsOf('完税明').slice(0, 3)).toContain('tax-certificate')
  expect(idsOf('车辆购买置税').slice(0, 3)).toContain('SB006')
})

it('knows whose rules are asked for', () => {
  expect([isElsewhere('北京首套房契税'), isElsewhere('首套房契税'), isElsewhere('从北京回重庆买房')]).toEqual([true, false, false])
})

it.each([
  '(((((((((((((((((((a+)+)+)+)+)+)+)+)+)+$', '税'.repeat(40), 'a'.repeat(40), '<script>alert(1)</script>', "' or 1=1 --", '\u0000\u0007\u202e卖房', '😀😀😀', '%_%_\\', '.*', '[^', 'ﷺ'.repeat(40),
  'ａｂｃ１２３', '𠮷𠮷𠮷', 'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz', 'xianxianxianxianxianxianxianxianxianxian',
])('answers %j at once, whatever it is', (words) => {
  const began = performance.now()
  expect(Array.isArray(find(words, 20))).toBe(true)
  expect(squeezed(words).length).toBeLessThanOrEqual(80)
  // Far above what it takes, far below what a pattern that runs away would take.
  expect(performance.now() - began).toBeLessThan(1000)
})

it('finds nothing for nonsense', () => {
  expect(find('😀😀', 5)).toEqual([])
  expect(find('qwxzqwxz', 5)).toEqual([])
})
