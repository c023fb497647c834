import fc from 'fast-check'
import { fen } from '../../../../shared/model/money'
import { capitalYuan } from '../../../../bff/platform/documents/capital-yuan'

it.each([
  [0, '零元整'],
  [5, '伍分'],
  [50, '伍角整'],
  [55, '伍角伍分'],
  [737_000, '柒仟叁佰柒拾元整'],
  [168_032, '壹仟陆佰捌拾元零叁角贰分'],
  [140_950, '壹仟肆佰零玖元伍角整'],
  [600_714, '陆仟零柒元壹角肆分'],
  [1_000_002, '壹万元零贰分'],
  [10_700_053, '壹拾万零柒仟元零伍角叁分'],
  [103_000_000, '壹佰零叁万元整'],
  [1_000_000_000, '壹仟万元整'],
  [10_000_000_300, '壹亿零叁元整'],
  [10_203_040_500, '壹亿零贰佰零叁万零肆佰零伍元整'],
  [100_000_000_000, '壹拾亿元整'],
])('writes %d fen as %s', (amount, text) => {
  expect(capitalYuan(fen(amount))).toBe(text)
})

it('writes no two amounts alike, never two 零 together, and reads back as what it was', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(2_000_000), fc.nat(2 ** 31 - 1).map((n) => n * 40)), (amount) => {
      const text = capitalYuan(fen(amount))
      expect(text).not.toContain('零零')
      expect(readBack(text)).toBe(amount)
    }),
  )
})

it('has no form of what is less than nothing', () => {
  expect(() => capitalYuan(fen(-1))).toThrow(RangeError)
})

/** Another way round: digits by their places, groups by their units. */
function readBack(text: string): number {
  const [, yuan = '', rest = ''] = /^(?:(.*)元)?(.*)$/.exec(text) ?? []
  let [total, group, digit] = [0, 0, 0]
  for (const sign of yuan) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(sign)
    const place = { 拾: 10, 佰: 100, 仟: 1000 }[sign]
    const unit = { 万: 1e4, 亿: 1e8 }[sign]
    if (value >= 0) {
      digit = value
    } else if (place) {
      group += digit * place
      digit = 0
    } else if (unit) {
      total += (group + digit) * unit
      group = digit = 0
    }
  }
  const part = (sign: string): number => Math.max(0, '零壹贰叁肆伍陆柒捌玖'.indexOf(new RegExp(`(.)${sign}`).exec(rest)?.[1] ?? '零'))
  return (total + group + digit) * 100 + part('角') * 10 + part('分')
}
