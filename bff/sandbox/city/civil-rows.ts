import type { Household } from './city-facts'
import type { CoreRows } from './core-rows'

/** What civil affairs hold: everybody, their marriages (numbered from behind `first`), their children. */
export function civilRows(households: readonly Household[], first: number): CoreRows['civil'] {
  return {
    citizen: households.flatMap(({ head, spouse, children }) =>
      [head, ...(spouse ? [spouse] : []), ...children].map(({ idNumber, name, sex, bornOn }) => ({
        id_number: idNumber,
        name,
        sex,
        born_on: bornOn,
      })),
    ),
    marriage: households.flatMap(({ head, spouse, marriedOn, divorcedOn }, at) =>
      spouse && marriedOn
        ? [
            {
              id: `M${String(first + at + 1).padStart(8, '0')}`,
              spouse_a: head.idNumber,
              spouse_b: spouse.idNumber,
              married_on: marriedOn,
              ended_on: divorcedOn,
            },
          ]
        : [],
    ),
    family_member: households.flatMap(({ head, spouse, children }) =>
      children.flatMap((child) =>
        [head, ...(spouse ? [spouse] : [])].map((parent) => ({ parent: parent.idNumber, child: child.idNumber })),
      ),
    ),
  }
}
