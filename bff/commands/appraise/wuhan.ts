import type { Mapping } from './mapping'

/** Km a degree at Wuhan's latitude. */
const EAST = 95.8
const NORTH = 110.9

/** Asking prices of one date; there are no buildings, and the complex says nearly everything. */
export const wuhan: Mapping = {
  columns: {
    id: 'home_id',
    price: 'price',
    fenEach: 100,
    text: ['complex_id', 'floor_band', 'decoration_fine', 'plate_tower', 'steel'],
    number: {
      area: { column: 'area_sqm' },
      east: { column: 'lng', times: EAST },
      north: { column: 'lat', times: NORTH },
    },
  },
  plan: {
    complex: 'complex_id',
    area: 'area',
    east: 'east',
    north: 'north',
    tables: [
      { name: 'complex', kind: 'local', keys: [{ text: 'complex_id' }], shrink: 0.3 },
      { name: 'complexArea', kind: 'local', keys: [{ text: 'complex_id' }, { number: 'area', step: 20, from: 20, to: 260 }], shrink: 3 },
      { name: 'floor', kind: 'factor', keys: [{ text: 'floor_band' }], shrink: 2, reference: 'mid' },
      { name: 'decoration', kind: 'factor', keys: [{ text: 'decoration_fine' }], shrink: 2, reference: '0' },
      { name: 'shape', kind: 'factor', keys: [{ text: 'plate_tower' }], shrink: 2, reference: '0' },
      { name: 'structure', kind: 'factor', keys: [{ text: 'steel' }], shrink: 5, reference: '0' },
      { name: 'area', kind: 'factor', keys: [{ number: 'area', step: 10, from: 20, to: 260 }], shrink: 2 },
    ],
    halfLife: 15,
    rounds: 14,
    refits: 4,
    trim: { below: 3, above: 3 },
    known: {
      count: 12,
      km: 0.35,
      months: 6,
      differs: [{ text: 'complex_id', steps: 1.5 }],
      likeness: [{ number: 'area', per: 12 }],
      doubt: 0.5,
      farthest: 6,
    },
    unseen: {
      count: 15,
      km: 0.5,
      months: 6,
      differs: [],
      likeness: [{ number: 'area', per: 25 }],
      doubt: 0.05,
      farthest: 6,
    },
    newest: 36,
    cellKm: 0.35,
    fewest: 3,
    deviation: { high: 0.06, low: 0.1, refuse: 0.25 },
  },
}
