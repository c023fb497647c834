import { numberIn, type Mapping } from './mapping'

/** Km a degree near the equator. */
const EAST = 111.3
const NORTH = 110.6

/** A flat can first be sold after five years: two years a band from there on. */
const AGES = [4, 5, 6, 7, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40, 42, 44, 46, 48, 50]

/** Resale flats of Singapore's housing board: one storey band of three, a 99-year lease that began in `build_year`. */
export const hdb: Mapping = {
  id: 'sale_id',
  month: 'sale_month',
  price: 'price',
  fenEach: 100,
  needed: ['district', 'complex_id', 'building_id', 'room_type', 'model', 'area_sqm', 'floor_lo', 'build_year', 'lng', 'lat'],
  describe: (cell) => ({
    text: {
      district: cell('district'),
      complex_id: cell('complex_id'),
      building_id: cell('building_id'),
      room_type: cell('room_type'),
      model: cell('model'),
    },
    number: {
      area: numberIn(cell('area_sqm')),
      floor: numberIn(cell('floor_lo')),
      builtYear: numberIn(cell('build_year')),
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
      { name: 'month', kind: 'time', keys: [{ months: 1, ahead: 12 }], shrink: 0.01, forecast: { over: 12, part: 0.5 } },
      { name: 'district', kind: 'place', keys: [{ text: 'district' }], shrink: 1 },
      { name: 'districtQuarter', kind: 'place', keys: [{ text: 'district' }, { months: 3 }], shrink: 20 },
      { name: 'floor', kind: 'factor', keys: [{ number: 'floor', step: 3, from: 1, to: 49 }], shrink: 2 },
      { name: 'age', kind: 'factor', keys: [{ yearsSince: 'builtYear', bands: AGES }], shrink: 5 },
      { name: 'model', kind: 'factor', keys: [{ text: 'model' }], shrink: 3 },
      { name: 'roomAndArea', kind: 'factor', keys: [{ text: 'room_type' }, { number: 'area', step: 5, from: 30, to: 180 }], shrink: 2 },
      // What a kind of home is worth differs by place and moves in time: worth a tenth of the whole error.
      { name: 'districtRoom', kind: 'place', keys: [{ text: 'district' }, { text: 'room_type' }], shrink: 10 },
      { name: 'roomQuarter', kind: 'place', keys: [{ text: 'room_type' }, { months: 3 }], shrink: 20 },
      {
        name: 'roomAge',
        kind: 'place',
        keys: [{ text: 'room_type' }, { yearsSince: 'builtYear', bands: [6, 10, 15, 20, 25, 30, 35, 40, 45, 50] }],
        shrink: 10,
      },
      {
        name: 'ageHalf',
        kind: 'place',
        keys: [{ yearsSince: 'builtYear', bands: [10, 20, 30, 40, 50] }, { months: 6 }],
        shrink: 20,
      },
      // Last: the tables take what they can explain before a complex takes the rest.
      { name: 'complex', kind: 'local', keys: [{ text: 'complex_id' }], shrink: 0.1 },
      { name: 'building', kind: 'local', keys: [{ text: 'building_id' }], shrink: 4 },
      { name: 'complexArea', kind: 'local', keys: [{ text: 'complex_id' }, { number: 'area', step: 3, from: 30, to: 180 }], shrink: 4 },
      { name: 'complexModel', kind: 'local', keys: [{ text: 'complex_id' }, { text: 'model' }], shrink: 4 },
    ],
    halfLife: 9,
    rounds: 14,
    refits: 4,
    trim: { below: 1.8, above: 3.3 },
    known: {
      count: 12,
      km: 0.25,
      months: 9,
      differs: [],
      likeness: [
        { number: 'area', per: 12 },
        { number: 'builtYear', per: 8 },
        { number: 'floor', per: 9 },
      ],
      doubt: 0.4,
      farthest: 5,
    },
    unseen: {
      count: 15,
      km: 0.35,
      months: 12,
      differs: [],
      likeness: [
        { number: 'area', per: 12 },
        { number: 'builtYear', per: 8 },
        { number: 'floor', per: 9 },
      ],
      doubt: 0.05,
      farthest: 6,
    },
    newest: 36,
    cellKm: 0.35,
    fewest: 3,
    deviation: { high: 0.045, low: 0.09, refuse: 0.2 },
  },
}
