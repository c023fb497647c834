import type { Day } from '#shared/model/day'
import type { UnitNumber } from '#shared/model/home'
import type { Fen } from '#shared/model/money'
import type { OwnedHome } from '../../../bff/adapters/core/owned-home'
import type { NetContract } from '../../../bff/adapters/core/contract'
import type { Party, PartyFacts, Snapshot } from '../../../bff/features/existing-home/snapshot'

export const day = (text: string): Day => text as Day
const unit = '500103001001GB00001F00010001' as UnitNumber

/** A home of one owner, bought in 2018; say only what is different. */
export const home = (given: Partial<OwnedHome> = {}): OwnedHome =>
  ({
    unitNumber: unit,
    certificateNumber: '渝（2018）渝中区不动产权第000001号',
    district: { code: '500103', name: '渝中区' },
    complexId: 'c1',
    complex: '居安苑',
    buildingId: 'b1',
    building: '1幢',
    entrance: null,
    room: '3-2',
    use: 'home',
    builtArea: 8942,
    innerArea: 7400,
    floor: 3,
    floors: 18,
    orientation: 'south',
    hasLift: true,
    decoration: 'plain',
    builtYear: 2005,
    product: 'flat',
    tenure: 70,
    streetFloor: null,
    lng: null,
    lat: null,
    acquiredOn: '2018-05-10',
    acquiredHow: 'sale',
    price: 81_500_000,
    owners: [{ idNumber: 'S1', name: '周满武', parts: 1, of: 1 }],
    mortgages: [],
    seizure: null,
    ...given,
  }) as OwnedHome

export const snapshot = (given: Partial<Snapshot> = {}): Snapshot => ({
  day: day('2026-11-24'),
  home: home(),
  deal: { source: 'netSigned', contractNumber: 'HT0001', price: 90_000_000 as Fen, signedOn: day('2026-11-18') },
  ...given,
})

export const facts = (given: Partial<PartyFacts> = {}): PartyFacts => ({ day: day('2026-11-24'), homes: 1, minors: 0, ...given })

export const party = (given: Partial<Party> = {}): Party => ({
  position: 1,
  side: 'seller',
  opener: true,
  personId: 'p1',
  identity: { name: '周满武', idNumber: 'S1' },
  share: { parts: 1, of: 1 },
  progress: 'signed',
  facts: facts(),
  factsHash: undefined,
  total: undefined,
  signedAt: undefined,
  undertakings: [],
  ...given,
})

export const buyer = (given: Partial<Party> = {}): Party =>
  party({ position: 2, side: 'buyer', opener: false, personId: 'p2', identity: { name: '陈守涛', idNumber: 'B1' }, facts: facts({ homes: 0 }), ...given })

export const contract = (given: Partial<NetContract> = {}): NetContract => ({
  id: 'HT0001',
  unitNumber: unit,
  price: 90_000_000 as Fen,
  signedOn: day('2026-11-18'),
  state: 'pending',
  sellers: [{ idNumber: 'S1', name: '周满武', parts: 1, of: 1 }],
  buyers: [{ idNumber: 'B1', name: '陈守涛', parts: 1, of: 1 }],
  ...given,
})
