import type { Fen } from '#shared/model/money'
import { factsHash, ownFacts } from '../../../bff/features/existing-home/own-facts'
import type { Party, Snapshot } from '../../../bff/features/existing-home/snapshot'
import { buyer, day, facts, home, party, snapshot } from './sale'

const both = (seller: Partial<Party> = {}, other: Partial<Party> = {}): Party[] => [party(seller), buyer(other)]
const hash = (of: { snapshot?: Snapshot; parties?: Party[]; position?: number } = {}): string =>
  factsHash(of.snapshot ?? snapshot(), of.parties ?? both(), of.position ?? 1)
const valueOf = (parties: Party[], position: number, name: string) => ownFacts(snapshot(), parties, position).find((fact) => fact.name === name)

it('names the facts of a seller with source and day', () => {
  const known = facts({ spouse: '唐素琳', minors: 1, deedTax: { on: day('2018-05-01'), amount: 815_000 as Fen } })
  const shown = Object.fromEntries(ownFacts(snapshot(), both({ facts: known }), 1).map(({ name, value, source }) => [name, [value, source]]))
  expect(shown).toEqual({
    acquiredHow: ['sale', 'registry'],
    heldSince: ['2018-05-01', 'registry'],
    yearsHeld: [8, 'registry'],
    spouse: ['唐**', 'civil'],
    minorChildren: [1, 'civil'],
    familyHomes: [1, 'registry'],
    onlyHome: [true, 'registry'],
    original: [81_500_000, 'registry'],
    originalDeedTax: [815_000, 'levy'],
    incomeMethod: ['actual', 'law'],
    location: ['urbanDistrict', 'registry'],
  })
})

it('tells a buyer the family and its homes, nothing of the seller', () => {
  expect(ownFacts(snapshot(), both(), 2).map(({ name }) => name)).toEqual(['spouse', 'minorChildren', 'homesBefore'])
})

it('tells "no spouse" from a family nobody knows', () => {
  expect(valueOf(both({}, { facts: facts({ minors: 0 }) }), 2, 'spouse')?.value).toBe('none')
  const unknown = both({}, { facts: { day: day('2026-11-24') } })
  expect(valueOf(unknown, 2, 'spouse')).not.toHaveProperty('value')
  expect(valueOf(unknown, 2, 'homesBefore')).not.toHaveProperty('value')
})

it('says which fact a clerk established, and of no other', () => {
  const parties = both({}, { facts: facts({ given: { homesBefore: 0 } }) })
  expect(valueOf(parties, 2, 'homesBefore')?.source).toBe('clerk')
  expect(valueOf(parties, 2, 'spouse')?.source).toBe('civil')
})

it('has nothing to show of nobody, or of who has not come', () => {
  expect(ownFacts(snapshot(), both(), 9)).toEqual([])
  expect(ownFacts(snapshot(), both({}, { facts: undefined }), 2)).toEqual([])
})

describe('the name of what was shown', () => {
  it('does not depend on the day it was asked for', () => {
    expect(hash({ parties: both({ facts: facts({ day: day('2026-11-25') }) }) })).toBe(hash())
    expect(hash({ snapshot: snapshot({ day: day('2026-11-25') }) })).toBe(hash())
  })

  it('changes on the day a year more was held', () => {
    const on = (text: string): string => hash({ parties: both({ facts: facts({ day: day(text) }) }) })
    expect(on('2027-05-09')).toBe(hash())
    expect(on('2027-05-10')).not.toBe(hash())
  })

  it.each<[string, { snapshot?: Snapshot; parties?: Party[] }]>([
    ['the price', { snapshot: snapshot({ deal: { ...snapshot().deal, price: 90_000_001 as Fen } }) }],
    ['the day of signing', { snapshot: snapshot({ deal: { ...snapshot().deal, signedOn: day('2026-11-19') } }) }],
    ['the title', { snapshot: snapshot({ home: home({ certificateNumber: 'another' }) }) }],
    ['the area', { snapshot: snapshot({ home: home({ builtArea: 8943 as never }) }) }],
    ['the count of homes', { parties: both({ facts: facts({ homes: 2 }) }) }],
    ['a family nobody knows any more', { parties: both({ facts: { day: day('2026-11-24') } }) }],
    ['a clerk’s finding of the same value', { parties: both({ facts: facts({ given: { onlyHome: true } }) }) }],
  ])('changes with %s', (_, changed) => {
    expect(hash(changed)).not.toBe(hash())
  })

  it('does not change with what concerns the other side only', () => {
    expect(hash({ parties: both({}, { facts: facts({ homes: 7 }), progress: 'joined' }) })).toBe(hash())
  })
})
