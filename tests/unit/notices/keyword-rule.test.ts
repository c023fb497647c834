import fc from 'fast-check'
import { fitKeyword } from '../../../bff/platform/notices/fit-keyword'
import { keywordFault } from '../../../bff/platform/notices/keyword-rule'

const HOUSE = '🏠'
const RARE = '䶮'
const BEYOND = '𠮷'

it.each([
  ['thing1', '一'.repeat(20)],
  ['thing12', `${HOUSE.repeat(10)}${BEYOND.repeat(10)}`],
  ['number1', '1'.repeat(32)],
  ['number1', `${'1'.repeat(30)}.25`],
  ['letter1', 'a'.repeat(32)],
  ['symbol1', '!@#￥%'],
  ['character_string2', 'A-'.repeat(16)],
  ['time3', '15:01'],
  ['time3', '2019年10月1日 15:01'],
  ['time3', '15:01:59'],
  ['time3', '2019-10-01 15:01~2019-10-01 16:01'],
  ['date2', '2019年10月1日'],
  ['date2', '2019年10月'],
  ['date2', '10月1日'],
  ['date2', '2019-10-01'],
  ['date2', '2019/10/01'],
  ['date2', '2019.10.01'],
  ['date2', '2019年10月1日 15:01'],
  ['date2', '2019年10月1日~2019年10月7日'],
  ['amount1', '¥1234567890.12'],
  ['amount1', '100元'],
  ['phone_number1', '+86-0766-66888866'],
  ['car_number1', '渝A8Z888挂'],
  ['name1', '一'.repeat(10)],
  ['name1', 'a'.repeat(20)],
  ['name1', `石${RARE}`],
  ['phrase2', '正在核对中'],
  ['phrase2', `${RARE}${BEYOND}`],
  ['enum1', '任何值'],
])('takes %s %s', (key, value) => {
  expect(keywordFault(key, value)).toBeUndefined()
})

it.each([
  ['thing1', '一'.repeat(21), 'form'],
  ['thing1', HOUSE.repeat(21), 'form'],
  ['thing1', RARE.repeat(21), 'form'],
  ['thing1', '', 'empty'],
  ['thing1', '  ', 'empty'],
  ['thing1', '一\n二', 'control'],
  ['thing1', '一\u2028二', 'control'],
  ['thing1', '一\u0007', 'control'],
  ['thing1', HOUSE.slice(0, 1), 'control'],
  ['number1', '1'.repeat(33), 'form'],
  ['number1', '1,000', 'form'],
  ['letter1', 'a'.repeat(33), 'form'],
  ['letter1', 'a1', 'form'],
  ['symbol1', '!!!!!!', 'form'],
  ['symbol1', 'a', 'form'],
  ['character_string2', '号A1', 'form'],
  ['character_string2', 'A'.repeat(33), 'form'],
  ['time3', '24:00', 'form'],
  ['time3', '9:60', 'form'],
  ['time3', '2019年10月1日', 'form'],
  ['time3', '1 October 2019 15:01', 'form'],
  ['date2', '2019年13月1日', 'form'],
  ['date2', '14 December 2026', 'form'],
  ['amount1', '¥12345678901', 'form'],
  ['amount1', '¥12,345.00', 'form'],
  ['amount1', '¥$1', 'form'],
  ['phone_number1', '123456789012345678', 'form'],
  ['car_number1', '渝A8Z88888', 'form'],
  ['name1', '一'.repeat(11), 'form'],
  ['name1', 'a'.repeat(21), 'form'],
  ['name1', '张三1', 'form'],
  ['phrase2', '正在核对之中', 'form'],
  ['phrase2', 'done', 'form'],
  ['phrase2', '完成1', 'form'],
  ['thing', '一', 'unknown'],
  ['1', '一', 'unknown'],
  ['gift1', '一', 'unknown'],
  ['constructor1', '一', 'unknown'],
])('refuses %s %j: %s', (key, value, fault) => {
  expect(keywordFault(key, value)).toBe(fault)
})

it('cuts by signs, not by halves of them, and shows the cut', () => {
  expect(fitKeyword('thing1', HOUSE.repeat(20))).toBe(HOUSE.repeat(20))
  expect(fitKeyword('thing1', HOUSE.repeat(21))).toBe(`${HOUSE.repeat(19)}…`)
  expect(fitKeyword('thing1', ' 一\n二 ')).toBe('一 二')
  expect(fitKeyword('name1', RARE.repeat(11))).toBe(`${RARE.repeat(9)}…`)
  expect(fitKeyword('phrase2', '一二三四五六')).toBe('一二三四五')
  expect(fitKeyword('character_string2', 'A 12')).toBe('A12')
})

it('fits nothing where nothing would still say the same', () => {
  expect(fitKeyword('phrase2', 'done')).toBeUndefined()
  expect(fitKeyword('date2', '14 December 2026')).toBeUndefined()
  expect(fitKeyword('thing1', ' \n ')).toBeUndefined()
})

it('always fits a thing that has a sign one can see', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
      fc.pre(/[^\p{C}\p{Z}\s]/u.test(text))
      return keywordFault('thing1', fitKeyword('thing1', text) ?? '') === undefined
    }),
  )
})
