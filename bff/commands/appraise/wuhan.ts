import { numberIn, type Mapping } from './mapping'

/** Km a degree at Wuhan's latitude. */
const EAST = 95.8
const NORTH = 110.9

/** Asking prices of one date; there are no buildings, and the complex says nearly everything. */
export const wuhan: Mapping = {
  id: 'home_id',
  price: 'price',
  fenEach: 100,
  needed: ['complex_id', 'floor_band', 'decoration_fine', 'plate_tower', 'steel', 'area_sqm', 'lng', 'lat'],
  describe: (cell) => ({
    text: {
      complex_id: cell('complex_id'),
      floor_band: cell('floor_band'),
      decoration_fine: cell('decoration_fine'),
      plate_tower: cell('plate_tower'),
      steel: cell('steel'),
    },
    number: {
      area: numberIn(cell('area_sqm')),
      east: numberIn(cell('lng')) * EAST,
      north: numberIn(cell('lat')) * NORTH,
    },
  }),
  plan: {
    complex: 'complex_id',
    area: 'area',
    east: 'east',
    north: 'north',
    tables: [
      { name: 'complex', kind: 'local', keys: [{ text: 'complex_id' }], shrink: 0.1 },
      { name: 'complexArea', kind: 'local', keys: [{ text: 'complex_id' }, { number: 'area', step: 20, from: 20, to: 260 }], shrink: 6 },
      { name: 'floor', kind: 'factor', keys: [{ text: 'floor_band' }], shrink: 2, reference: 'mid' },
      { name: 'decoration', kind: 'factor', keys: [{ text: 'decoration_fine' }], shrink: 2, reference: '0' },
      { name: 'shape', kind: 'factor', keys: [{ text: 'plate_tower' }], shrink: 2, reference: '0' },
      { name: 'structure', kind: 'factor', keys: [{ text: 'steel' }], shrink: 5, reference: '0' },
      { name: 'area', kind: 'factor', keys: [{ number: 'area', step: 10, from: 20, to: 260 }], shrink: 2 },
    ],
    halfLife: 15,
    rounds: 14,
    refits: 4,
    trim: { below: 4, above: 4 },
    known: {
      count: 16,
      km: 0.35,
      months: 6,
      differs: [
        { text: 'complex_id', steps: 3 },
        { text: 'floor_band', steps: 0.5 },
      ],
      likeness: [{ number: 'area', per: 8 }],
      doubt: 0.8,
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
