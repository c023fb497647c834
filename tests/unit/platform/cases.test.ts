import fc from 'fast-check'
import type { Day } from '#shared/model/day'
import { isCaseNumber, newCaseNumber } from '../../../bff/platform/cases/case-number'
import { START, firstBreak, linkHash } from '../../../bff/platform/cases/chain'
import type { Link } from '../../../bff/platform/cases/chain'

const chained = (length: number): (Link & { prevHash: string; hash: string })[] => {
  let prevHash = START
  return Array.from({ length }, (_, at) => {
    const link: Link = { caseId: 'c', seq: at + 1, kind: 'opened', actor: 'a', state: 'sending', facts: `{"n":${at}}`, at: '2026-11-24T06:32:00.000Z' }
    const hash = linkHash(prevHash, link)
    const full = { ...link, prevHash, hash }
    prevHash = hash
    return full
  })
}

it('gives case numbers whose check digit notices any single wrong digit', () => {
  fc.assert(
    fc.property(fc.nat(15), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const number = newCaseNumber('2026-11-24' as Day)
      expect(isCaseNumber(number)).toBe(true)
      expect(number.startsWith('261124')).toBe(true)
      const wrong = number.slice(0, at) + String((Number(number[at]) + by) % 10) + number.slice(at + 1)
      expect(isCaseNumber(wrong)).toBe(false)
    }),
  )
})

it('holds a chain nobody touched', () => {
  expect(firstBreak(chained(6))).toBeUndefined()
})

it('shows where a link was changed, dropped or swapped', () => {
  fc.assert(
    fc.property(fc.nat(4), fc.constantFrom('change', 'drop', 'swap'), (at, how) => {
      const links = chained(6)
      if (how === 'change') {
        links[at] = { ...links[at]!, state: 'done' }
      } else if (how === 'drop') {
        links.splice(at, 1)
      } else {
        links.splice(at, 2, links[at + 1]!, links[at]!)
      }
      expect(firstBreak(links)).toBe(at + 1)
    }),
  )
})
