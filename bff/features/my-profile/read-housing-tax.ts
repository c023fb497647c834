import type * as api from '#shared/contract/my-profile'
import { dayIn, instant } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { PilotAnswer, PilotHome, PilotRule } from '#shared/model/housing-tax'
import { fen } from '#shared/model/money'
import type { OwnedHome } from '../../adapters/core/owned-home'
import { homesOf } from '../../adapters/core/registry'
import { housingTax } from '../../engines/law/housing-tax'
import type { Law } from '../../engines/law/law'
import { parameter } from '../../engines/law/parameter'
import { requirePerson } from '../../http/require-person'
import type { UseCase } from '../../http/use-case'
import { idNumberOf } from '../../platform/privacy/id-number-of'

const RULES = ['housing-tax.terms', 'housing-tax.outsider_ordinary_taxed'] as const

/** Whether the pilot concerns each home of the caller. What only the bureau knows is named, never guessed. */
export const readHousingTax: UseCase<typeof api.readHousingTax> = async (world, caller) => {
  const idNumber = await idNumberOf(world, requirePerson(caller), { actor: caller.accountId, purpose: 'profile.housing-tax', traceId: caller.traceId })
  const homes = (await homesOf(world.core, idNumber)).filter(({ use }) => use === 'home')
  const day = dayIn(world.now())
  return {
    homes: homes.map((home) => pilotHome(world.law, home, day)),
    rules: RULES.map((name) => ruleOf(world.law, name, day)),
    asOf: instant(world.now()),
    source: '不动产登记中心、个人住房房产税试点规定',
  }
}

function pilotHome(law: Law, home: OwnedHome, day: Day): PilotHome {
  const isBought = home.acquiredHow === 'newSale' || home.acquiredHow === 'sale'
  return {
    unitNumber: home.unitNumber,
    complex: home.complex,
    building: home.building,
    room: home.room,
    district: home.district.name,
    acquiredOn: home.acquiredOn,
    ...(isBought && home.price !== null ? { unitPrice: fen(Math.round((home.price * 100) / home.builtArea)) } : {}),
    answer: answerOf(law, home, { day, isBought }),
  }
}

function answerOf(law: Law, home: OwnedHome, { day, isBought }: { day: Day; isBought: boolean }): PilotAnswer {
  const line = housingTax(law, {
    when: { day, place: 'CQ' },
    district: home.district.code,
    // None of the register's kinds is a detached one; of a home without a kind nobody knows.
    detached: home.product === null ? undefined : false,
    bought: isBought ? home.acquiredOn : 'not',
    price: home.price ?? undefined,
    area: home.builtArea,
    // Published by the bureau each year; none of its offices is asked for it here.
    averagePrice: undefined,
    outsider: undefined,
  })
  if (line.unknown) {
    return { kind: 'bureau', missing: [...line.missing] }
  }
  if (line.payable > 0) {
    throw new Error('an amount of the pilot tax is not shown: its terms are not confirmed')
  }
  return { kind: 'no', reason: line.reason }
}

function ruleOf(law: Law, name: (typeof RULES)[number], day: Day): PilotRule {
  const { law: document, from, url, confidence } = parameter(law, name, { day, place: 'CQ' })
  return { document, from, ...(url === undefined ? {} : { url }), confidence }
}
