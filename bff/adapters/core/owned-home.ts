import * as v from 'valibot'
import { Day } from '#shared/model/day'
import { Area, UnitNumber } from '#shared/model/home'
import { Fen } from '#shared/model/money'

const count = v.pipe(v.number(), v.integer(), v.minValue(1))
const whole = v.nullable(v.pipe(v.number(), v.integer()))

/** One home of a person as the registry knows it today; names are whole, masking is the caller's. */
export const OwnedHome = v.object({
  unitNumber: UnitNumber,
  certificateNumber: v.string(),
  /** the district that holds the home today; the unit number keeps the code of its first day */
  district: v.object({ code: v.string(), name: v.string() }),
  complexId: v.string(),
  complex: v.string(),
  buildingId: v.string(),
  building: v.string(),
  entrance: v.nullable(v.string()),
  room: v.string(),
  use: v.picklist(['home', 'parking']),
  builtArea: Area,
  innerArea: Area,
  /** negative below the street (负层) */
  floor: whole,
  floors: whole,
  orientation: v.nullable(v.picklist(['northSouth', 'south', 'eastWest', 'north'])),
  hasLift: v.boolean(),
  decoration: v.nullable(v.picklist(['bare', 'plain', 'fine'])),
  product: v.nullable(v.picklist(['flat', 'garden', 'duplex'])),
  /** years of the land use right */
  tenure: whole,
  /** which floor opens on a street (平街层), where it is not the first */
  streetFloor: whole,
  builtYear: v.pipe(v.number(), v.integer()),
  /** position of the complex, millionths of a degree */
  lng: whole,
  lat: whole,
  acquiredOn: Day,
  acquiredHow: v.picklist(['newSale', 'sale', 'reform', 'resettlement', 'inheritance', 'gift']),
  /** what was paid then; null when nothing was, as in an inheritance */
  price: v.nullable(Fen),
  /** all owners in the order of the certificate, the person asked for among them */
  owners: v.pipe(v.array(v.object({ idNumber: v.string(), name: v.string(), parts: count, of: count })), v.minLength(1)),
  mortgages: v.array(v.object({ bank: v.string(), transferBanned: v.boolean(), since: Day })),
  seizure: v.nullable(v.object({ court: v.string(), since: Day })),
})
export type OwnedHome = v.InferOutput<typeof OwnedHome>
