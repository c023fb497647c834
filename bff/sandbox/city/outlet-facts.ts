import type { OutletKind } from '#shared/model/supply'
import { districts } from './districts'

/** An invented outlet: there is no public list of the real ones. */
export interface OutletFacts {
  id: string
  kind: OutletKind
  name: string
  district: string
  place: string
  /** degrees */
  lat: number
  lng: number
  opens: string
  closes: string
  days: string
  services: string
}

/** Where 唐邮珍 works; it also prints and posts what goes by post. */
export const POSTING_OUTLET = 'post-01'

/** Where each demo person of role `outlet` works; 自助机 is a machine itself. */
export const WORKPLACES = { 'tang-youzhen': POSTING_OUTLET, 'ke-chuangkou': 'window-01', 'zizhu-ji': 'machine-01' } as const

const POST_HOURS = [
  { opens: '09:00', closes: '17:00', days: '1234567' },
  { opens: '09:00', closes: '17:30', days: '123456' },
  { opens: '08:30', closes: '18:00', days: '1234567' },
  { opens: '09:00', closes: '16:30', days: '12345' },
] as const

const HALL_HOURS = { opens: '09:00', closes: '17:00', days: '12345' } as const

const MACHINE_HOURS = [
  { opens: '00:00', closes: '24:00', days: '1234567' },
  { opens: '07:00', closes: '22:00', days: '1234567' },
] as const

const POST_SERVICES = ['collect,proxyInvoice', 'collect,proxyInvoice', 'collect', 'collect,proxyInvoice'] as const

/** How far from a district's middle, in ten-thousandths of a degree: none stands exactly there. */
const ASIDE = [[0, 0], [62, -48], [-85, 71], [118, 36], [-54, -93]] as const

const TOWNS = ['永川区', '渝中区', '沙坪坝区', '九龙坡区', '南岸区', '两江新区', '万州区', '涪陵区', '北碚区', '巴南区', '江津区', '合川区', '长寿区', '大渡口区', '綦江区', '大足区', '璧山区', '铜梁区', '潼南区', '荣昌区', '南川区', '开州区', '梁平区', '黔江区', '丰都县', '忠县', '云阳县', '奉节县'] as const

const HALL_TOWNS = ['渝中区', '两江新区', '沙坪坝区', '万州区', '涪陵区', '黔江区'] as const
const MACHINE_TOWNS = ['沙坪坝区', '渝中区', '九龙坡区', '江津区', '合川区', '永川区'] as const

/** No two kinds of a town stand at one door. */
const FIRST_DOOR = { post: 3, window: 104, machine: 205 } as const
const NORTH = { post: 0, window: 17, machine: -23 } as const

interface Place {
  kind: OutletKind
  name: string
  town: string
  index: number
  hours: Pick<OutletFacts, 'opens' | 'closes' | 'days'>
  services: string
}

function factsOf({ kind, name, town, index, hours, services }: Place): OutletFacts {
  const district = districts.find((one) => one.name === town && one.to === null)
  const [lng, lat] = district?.centre ?? [106.55, 29.56]
  const [north, east] = ASIDE[index % ASIDE.length] ?? [0, 0]
  const number = String(index + 1).padStart(2, '0')
  return {
    id: `${kind}-${number}`,
    kind,
    name: `${name}${number}`,
    district: town,
    place: `${town}示例路${((index * 7) % 90) + FIRST_DOOR[kind]}号`,
    lat: lat + (north + NORTH[kind]) / 10_000,
    lng: lng + east / 10_000,
    ...hours,
    services,
  }
}

/** Two in the middle of the city are second ones of their districts. */
const postOutlets = [...TOWNS, '渝中区', '两江新区'].map((town, index) => {
  const hours = POST_HOURS[index % POST_HOURS.length] ?? POST_HOURS[0]
  const services = index === 0 ? 'collect,proxyInvoice,post' : (POST_SERVICES[index % POST_SERVICES.length] ?? 'collect')
  return factsOf({ kind: 'post', name: '示例邮政所', town, index, hours, services })
})

const hallWindows = HALL_TOWNS.map((town, index) => factsOf({ kind: 'window', name: '示例办税服务厅', town, index, hours: HALL_HOURS, services: 'collect,proxyInvoice' }))

const machines = MACHINE_TOWNS.map((town, index) =>
  factsOf({ kind: 'machine', name: '示例自助机', town, index, hours: MACHINE_HOURS[index % MACHINE_HOURS.length] ?? MACHINE_HOURS[0], services: 'collect' }),
)

export const outletFacts: readonly OutletFacts[] = [...postOutlets, ...hallWindows, ...machines]

/** Codes of invented print runs, eight-digit numbers from … to; of outlets: each has `count` sheets, `apart` numbers after the one before. */
export const PAPER = {
  ordinary: { code: '050002699104', office: [10_000_001, 10_020_000], outlet: { from: 20_000_001, apart: 1000, count: 400 } },
  special: { code: '050002699130', office: [30_000_001, 30_005_000], outlet: { from: 40_000_001, apart: 1000, count: 100 } },
} as const
