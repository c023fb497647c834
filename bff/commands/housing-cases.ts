import type { Day } from '#shared/model/day'
import { housingTax } from '../engines/law/housing-tax'
import type { Law } from '../engines/law/law'
import type { Inputs } from './case-inputs'
import { known } from './period-cases'
import type { Computed } from './transfer-cases'

/** The pilot tax of one home for one year; without a day of purchase it was not bought. */
export function housingTaxCase(law: Law, day: Day, inputs: Inputs): Computed {
  const line = housingTax(law, {
    when: { day, place: 'CQ' },
    district: inputs.read('word', 'district', '500103') ?? '500103',
    detached: inputs.read('flag', 'detached'),
    bought: inputs.read('day', 'acquired') ?? 'not',
    price: inputs.read('money', 'price'),
    area: inputs.read('area', 'area') ?? 0,
    averagePrice: inputs.read('money', 'average_price'),
    outsider: inputs.read('flag', 'outsider'),
  })
  return { lines: [line], values: { tax: known(line, 'payable'), missing: line.unknown ? line.missing.join(', ') : undefined } }
}
