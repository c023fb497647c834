import { districts } from './districts'

/** An invented post outlet: there is no public list of the real ones. */
export interface OutletFacts {
  id: string
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

/** Where 唐有珍 works; it also prints and posts what goes by post. */
export const POSTING_OUTLET = 'post-01'

const HOURS = [
  { opens: '09:00', closes: '17:00', days: '1234567' },
  { opens: '09:00', closes: '17:30', days: '123456' },
  { opens: '08:30', closes: '18:00', days: '1234567' },
  { opens: '09:00', closes: '16:30', days: '12345' },
] as const

const SERVICES = ['collect,proxyInvoice', 'collect,proxyInvoice,machine', 'collect', 'collect,proxyInvoice'] as const

/** How far from a district's middle, in ten-thousandths of a degree: none stands exactly there. */
const ASIDE = [[0, 0], [62, -48], [-85, 71], [118, 36], [-54, -93]] as const

const TOWNS = ['永川区', '渝中区', '沙坪坝区', '九龙坡区', '南岸区', '两江新区', '万州区', '涪陵区', '北碚区', '巴南区', '江津区', '合川区', '长寿区', '大渡口区', '綦江区', '大足区', '璧山区', '铜梁区', '潼南区', '荣昌区', '南川区', '开州区', '梁平区', '黔江区', '丰都县', '忠县', '云阳县', '奉节县'] as const

/** Two in the middle of the city are second ones of their districts. */
export const outletFacts: readonly OutletFacts[] = [...TOWNS, '渝中区', '两江新区'].map((town, index) => {
  const district = districts.find(({ name, to }) => name === town && to === null)
  const [lng, lat] = district?.centre ?? [106.55, 29.56]
  const [north, east] = ASIDE[index % ASIDE.length] ?? [0, 0]
  const number = String(index + 1).padStart(2, '0')
  const hours = HOURS[index % HOURS.length] ?? HOURS[0]
  const id = `post-${number}`
  return {
    id,
    name: `示例邮政所${number}`,
    district: town,
    place: `${town}示例路${(index * 7) % 90 + 3}号`,
    lat: lat + north / 10_000,
    lng: lng + east / 10_000,
    ...hours,
    services: id === POSTING_OUTLET ? 'collect,proxyInvoice,post,machine' : (SERVICES[index % SERVICES.length] ?? 'collect'),
  }
})

/** Codes of invented print runs, eight-digit numbers from … to; of outlets: each has `count` sheets, `apart` numbers after the one before. */
export const PAPER = {
  ordinary: { code: '050002699104', office: [10_000_001, 10_020_000], outlet: { from: 20_000_001, apart: 1000, count: 400 } },
  special: { code: '050002699130', office: [30_000_001, 30_005_000], outlet: { from: 40_000_001, apart: 1000, count: 100 } },
} as const
