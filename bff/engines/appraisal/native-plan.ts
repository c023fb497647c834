import type { Nearness, Plan } from './plan'

const alike: Nearness = {
  count: 12,
  km: 0.35,
  months: 6,
  differs: [{ text: 'complex', steps: 1 }],
  likeness: [
    { number: 'area', per: 0.12, log: true },
    { number: 'builtYear', per: 8 },
    { number: 'floor', per: 9 },
  ],
  doubt: 0.5,
  farthest: 6,
}

/**
 * The tables of our own city, by the columns of `describeHome`: floor apart with and without a lift, the level of the street and
 * those below it apart from the others. Factor tables have the names of `FactorTable`; their standard home stands on a middle floor,
 * opens to north and south, has a lift and plain decoration, is new, of 90 to 120 ㎡, a flat on land for 70 years, 80 % of it inside.
 */
export const nativePlan: Plan = {
  complex: 'complex',
  area: 'area',
  east: 'east',
  north: 'north',
  tables: [
    { name: 'month', kind: 'time', keys: [{ months: 1, ahead: 12 }], shrink: 0.5, forecast: { over: 12, part: 0.5 } },
    { name: 'district', kind: 'place', keys: [{ text: 'district' }], shrink: 1 },
    { name: 'districtQuarter', kind: 'place', keys: [{ text: 'district' }, { months: 3 }], shrink: 20 },
    {
      name: 'floor',
      kind: 'factor',
      keys: [{ text: 'floorBand' }],
      shrink: 2,
      reference: 'lift:middle',
      group: { prefix: 'walk:', standard: 'walk:middle', table: 'lift', level: 'no' },
    },
    { name: 'orientation', kind: 'factor', keys: [{ text: 'orientation' }], shrink: 2, reference: 'northSouth' },
    { name: 'lift', kind: 'factor', keys: [{ text: 'lift' }], shrink: 2, reference: 'yes' },
    { name: 'decoration', kind: 'factor', keys: [{ text: 'decoration' }], shrink: 2, reference: 'plain' },
    { name: 'age', kind: 'factor', keys: [{ yearsSince: 'builtYear', bands: [5, 10, 15, 20, 30] }], shrink: 2, reference: '0-5' },
    { name: 'area', kind: 'factor', keys: [{ number: 'area', bands: [60, 90, 120, 144, 200] }], shrink: 5, reference: '90-120' },
    { name: 'innerShare', kind: 'factor', keys: [{ text: 'innerShare' }], shrink: 5, reference: '80' },
    { name: 'tenure', kind: 'factor', keys: [{ text: 'tenure' }], shrink: 5, reference: '70' },
    { name: 'product', kind: 'factor', keys: [{ text: 'product' }], shrink: 5, reference: 'flat' },
    // Last: the tables take what they can explain before a complex takes the rest, which saves a hundred rounds.
    { name: 'complex', kind: 'local', keys: [{ text: 'complex' }], shrink: 0.3 },
    { name: 'building', kind: 'local', keys: [{ text: 'building' }], shrink: 6 },
  ],
  halfLife: 15,
  rounds: 60,
  refits: 4,
  trim: { below: 1.8, above: 3.3 },
  known: alike,
  unseen: { ...alike, count: 15, km: 0.5, differs: [], doubt: 0.05 },
  newest: 36,
  cellKm: 0.35,
  fewest: 3,
  deviation: { high: 0.06, low: 0.1, refuse: 0.25 },
}
