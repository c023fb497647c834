import * as v from 'valibot'
import { Day } from '#shared/model/day'
import type { Core } from './connect'
import { readRow } from './read-row'

const Spouse = v.object({ idNumber: v.string(), name: v.string(), marriedOn: Day })
const Child = v.object({ idNumber: v.string(), name: v.string(), bornOn: Day })

/** The family the tax rules count: the person, the spouse and the children under age. Names are whole. */
export interface Family {
  spouse: v.InferOutput<typeof Spouse> | undefined
  /** own children and the spouse's, under 18 on the day, oldest first */
  minors: v.InferOutput<typeof Child>[]
}

/**
 * A person's family on a day, two round trips; undefined when civil affairs does not know the person.
 * @throws Failure `core.unavailable`; also when a marriage or child leads to nobody, or a person has two spouses
 */
export async function familyOf(core: Core, idNumber: string, day: Day): Promise<Family | undefined> {
  const found = await core.guards.civil(async () => {
    const [citizen, marriages] = await Promise.all([findCitizen(core, idNumber), findMarriages(core, { idNumber, day })])
    const parents = [idNumber, ...marriages.map((marriage) => marriage.idNumber)]
    return citizen && { marriages, children: await findChildren(core, parents) }
  })
  if (!found) {
    return undefined
  }
  const [spouse] = readRow('civil', v.pipe(v.array(Spouse), v.maxLength(1)), found.marriages)
  const children = readRow('civil', v.array(Child), found.children)
  return { spouse, minors: minorsOn(children, day) }
}

/**
 * The person's own children under 18 on a day, without the spouse's from before, oldest first; one round trip.
 * @throws Failure `core.unavailable`
 */
export async function ownMinorsOf(core: Core, idNumber: string, day: Day): Promise<Family['minors']> {
  const rows = await core.guards.civil(() => findChildren(core, [idNumber]))
  return minorsOn(readRow('civil', v.array(Child), rows), day)
}

/** Whose homes deed tax counts with a buyer's: the family's, without grown children (家庭成员: 本人、配偶、未成年子女). ID numbers, the person's own first. */
export const householdOf = (idNumber: string, { spouse, minors }: Family): string[] => [
  idNumber,
  ...(spouse ? [spouse.idNumber] : []),
  ...minors.map((minor) => minor.idNumber),
]

const minorsOn = (children: Family['minors'], day: Day): Family['minors'] => children.filter(({ bornOn }) => bornOn <= day && day < birthday(bornOn, 18))

const findCitizen = (core: Core, idNumber: string) =>
  core.civil.selectFrom('citizen').select('id_number').where('id_number', '=', idNumber).executeTakeFirst()

/** Two halves, because an `or` over both columns would use no index. */
const findMarriages = (core: Core, at: { idNumber: string; day: Day }) =>
  marriagesAs(core, { ...at, me: 'spouse_a', other: 'spouse_b' })
    .unionAll(marriagesAs(core, { ...at, me: 'spouse_b', other: 'spouse_a' }))
    .execute()

interface Seat {
  idNumber: string
  day: Day
  me: 'spouse_a' | 'spouse_b'
  other: 'spouse_a' | 'spouse_b'
}

const marriagesAs = (core: Core, { idNumber, day, me, other }: Seat) =>
  core.civil
    .selectFrom('marriage')
    .leftJoin('citizen', 'citizen.id_number', `marriage.${other}`)
    .select([`marriage.${other} as idNumber`, 'citizen.name', 'marriage.married_on as marriedOn'])
    .where(`marriage.${me}`, '=', idNumber)
    .where('marriage.married_on', '<=', day)
    .where((eb) => eb.or([eb('marriage.ended_on', 'is', null), eb('marriage.ended_on', '>', day)]))

const findChildren = (core: Core, parents: string[]) =>
  core.civil
    .selectFrom('family_member')
    .leftJoin('citizen', 'citizen.id_number', 'family_member.child')
    .select(['family_member.child as idNumber', 'citizen.name', 'citizen.born_on as bornOn'])
    .distinct()
    .where('family_member.parent', 'in', parents)
    .orderBy('bornOn')
    .orderBy('idNumber')
    .execute()

/** As text: one born on 29 February comes of age on 1 March of a common year, `2026-02-29` lies between the days. */
const birthday = (bornOn: Day, years: number): string => `${Number(bornOn.slice(0, 4)) + years}${bornOn.slice(4)}`
