import type * as v from 'valibot'
import type { decideFiling, reviewFiling } from '#shared/contract/existing-home-desk'
import type { ReplyOf } from '#shared/contract/route'
import { parseYuan } from '#shared/model/money'
import { deskText } from '../text/desk'

export type Reviewed = ReplyOf<typeof reviewFiling>
export type ReviewedParty = Reviewed['parties'][number]
type Approval = Extract<v.InferInput<(typeof decideFiling)['body']>['decision'], { kind: 'approve' }>
type Given = NonNullable<Approval['facts']>[number]

const GIVEABLE = ['yearsHeld', 'homesBefore', 'onlyHome', 'original', 'assessed', 'location'] as const
type FactName = (typeof GIVEABLE)[number]
/** Said once for the home, whoever's taxes wait for it. */
const OF_HOME: readonly FactName[] = ['assessed', 'location']

/** A fact that nobody could tell and a clerk can; `needed`: a tax waits for it. */
export interface Asked {
  key: string
  position: number
  side: ReviewedParty['side']
  name: FactName
  needed: boolean
}

/** Which facts the clerk may give: what a tax misses, and what was not found and may be missed next. */
export function askedFacts(parties: readonly ReviewedParty[]): Asked[] {
  const all = parties.flatMap(({ position, side, facts, lines }) => {
    const missing = missingOf(lines)
    const absent = facts.filter(({ value }) => value === undefined).map(({ name }) => name)
    const names = GIVEABLE.filter((name) => missing.includes(name) || absent.includes(name))
    return names.map((name) => ({ key: `${position}.${name}`, position, side, name, needed: missing.includes(name) }))
  })
  return all.filter(({ name }, at) => !OF_HOME.includes(name) || all.findIndex((other) => other.name === name) === at)
}

/** What a tax misses and no clerk can give here: a parameter of the law, an assessment. A tax that waits for another one of these is not named. */
export function beyondDesk(parties: readonly ReviewedParty[]): string[] {
  const names = parties.flatMap(({ lines }) => missingOf(lines))
  const taxes = parties.flatMap(({ lines }) => lines.map(({ tax }) => tax as string))
  return [...new Set(names)].filter((name) => !(GIVEABLE as readonly string[]).includes(name) && !taxes.includes(name))
}

const missingOf = (lines: ReviewedParty['lines']): string[] => lines.flatMap((line) => (line.unknown ? line.missing : []))

interface Read {
  facts: Given[]
  faults: Record<string, string>
}

/** What the clerk typed, as facts; what is missing or no such value, by input and in words. */
export function readFacts(asked: readonly Asked[], typed: Readonly<Record<string, string>>): Read {
  const read: Read = { facts: [], faults: {} }
  for (const { key, position, name, needed } of asked) {
    const text = (typed[key] ?? '').trim()
    if (text === '') {
      if (needed) {
        read.faults[key] = deskText.needed
      }
      continue
    }
    const given = factOf(position, name, text)
    if (given === undefined) {
      read.faults[key] = name === 'original' || name === 'assessed' ? deskText.wrongYuan : deskText.wrongCount
    } else {
      read.facts.push(given)
    }
  }
  return read
}

function factOf(position: number, name: FactName, text: string): Given | undefined {
  switch (name) {
    case 'yearsHeld':
    case 'homesBefore':
      return /^\d{1,2}$/.test(text) ? { position, name, value: Number(text) } : undefined
    case 'original':
    case 'assessed': {
      const value = parseYuan(text)
      return value === undefined || value < (name === 'assessed' ? 1 : 0) ? undefined : { position, name, value }
    }
    case 'onlyHome':
      return { position, name, value: text === 'yes' }
    case 'location':
      return { position, name, value: text as 'urbanDistrict' | 'countyTown' | 'elsewhere' }
  }
}
