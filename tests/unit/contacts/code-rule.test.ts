import fc from 'fast-check'
import { codeWords } from '../../../bff/features/messages/code-words'
import { codeRule, waitForCode } from '../../../bff/platform/contacts/code-rule'
import { maskContact } from '../../../bff/platform/contacts/mask-contact'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('how long until the next code', () => {
  it.each([
    { sent: [], at: 0, wait: 0, is: 'the first at once' },
    { sent: [0], at: MINUTE - 1, wait: 1, is: 'the second a minute later' },
    { sent: [0], at: MINUTE, wait: 0, is: 'and then at once' },
    { sent: [0, 1, 2, 3, 4].map((n) => n * 2 * MINUTE), at: HOUR - 1, wait: 1, is: 'the sixth when the first is an hour old' },
    { sent: [0, 1, 2, 3, 4].map((n) => n * 2 * MINUTE), at: HOUR, wait: 0, is: 'and then at once' },
    { sent: Array.from({ length: 10 }, (_, n) => n * 2 * HOUR), at: 20 * HOUR, wait: 4 * HOUR, is: 'the eleventh the next day' },
  ])('$is', ({ sent, at, wait }) => {
    expect(waitForCode(sent, at)).toBe(wait)
  })

  it('never lets more through than the rule says, however eager somebody is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 * HOUR }), { minLength: 1, maxLength: 200 }), (gaps) => {
        const sent: number[] = []
        let now = 0
        for (const gap of gaps) {
          now += gap
          if (waitForCode(sent, now) === 0) {
            sent.push(now)
          }
        }
        for (const { codes, withinMs } of [...codeRule.most, { codes: 1, withinMs: codeRule.againMs }]) {
          for (const from of sent) {
            expect(sent.filter((at) => at >= from && at < from + withinMs).length).toBeLessThanOrEqual(codes)
          }
        }
      }),
    )
  })

  it('says exactly when: then it goes, a moment before it does not', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 24 * HOUR }), { maxLength: 20 }), (sent) => {
        const now = 24 * HOUR
        const wait = waitForCode(sent, now)
        expect(waitForCode(sent, now + wait)).toBe(0)
        expect(wait === 0 || waitForCode(sent, now + wait - 1) > 0).toBe(true)
      }),
    )
  })
})

it('masks a contact so that only its owner knows it again', () => {
  expect(maskContact('phone', '19900000001')).toBe('199****0001')
  expect(maskContact('email', 'anna@example.com')).toBe('a***@example.com')
  expect(maskContact('email', 'a@example.com')).toBe('a***@example.com')
  expect(maskContact('address', '重庆市渝中区解放碑 1 号 2 单元 3-4')).toBe('重庆市渝中区…')
  expect(maskContact('email', '𠮷田@example.com')).toBe('𠮷***@example.com')
})

it('carries a code in one text message of either language, with nothing of its owner', () => {
  for (const language of ['zh', 'en'] as const) {
    for (const kind of ['phone', 'email'] as const) {
      const { text } = codeWords(language, kind, '012345')
      expect(text).toContain('012345')
      expect(Array.from(text).length).toBeLessThanOrEqual(language === 'zh' ? 70 : 160)
    }
  }
})
