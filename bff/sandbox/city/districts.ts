import type { Day } from '#shared/model/day'

/**
 * The county-level units of Chongqing, with the dates of their codes; 37 stand today.
 * `price`: what a ㎡ of an ordinary home costs there in the sandbox at the reference month (2018-06), in yuan. Invented.
 */
export interface District {
  code: string
  name: string
  from: Day | null
  to: Day | null
  successors: readonly string[]
  price: number
  /** about where its middle lies, degrees east and north */
  centre: readonly [lng: number, lat: number]
}

/** On this day 江北区 and 渝北区 became 两江新区; some towns of 渝北区 went to 北碚区. */
export const MERGED_ON = '2025-11-06' as Day

export const districts: readonly District[] = [
  stands('500101', '万州区', 6800, [108.41, 30.81]),
  stands('500102', '涪陵区', 6600, [107.39, 29.7]),
  stands('500103', '渝中区', 13800, [106.56, 29.556]),
  stands('500104', '大渡口区', 10200, [106.482, 29.484]),
  ended('500105', '江北区', ['500157'], { price: 13200, centre: [106.574, 29.606] }),
  stands('500106', '沙坪坝区', 11400, [106.457, 29.541]),
  stands('500107', '九龙坡区', 11600, [106.511, 29.502]),
  stands('500108', '南岸区', 11900, [106.589, 29.523]),
  stands('500109', '北碚区', 9600, [106.396, 29.806]),
  stands('500110', '綦江区', 5600, [106.651, 29.028]),
  stands('500111', '大足区', 5500, [105.722, 29.707]),
  ended('500112', '渝北区', ['500109', '500157'], { price: 12600, centre: [106.631, 29.718] }),
  stands('500113', '巴南区', 9700, [106.54, 29.402]),
  stands('500114', '黔江区', 5400, [108.771, 29.533]),
  stands('500115', '长寿区', 6000, [107.081, 29.858]),
  stands('500116', '江津区', 6700, [106.259, 29.29]),
  stands('500117', '合川区', 6200, [106.276, 29.972]),
  stands('500118', '永川区', 6500, [105.927, 29.356]),
  stands('500119', '南川区', 5700, [107.099, 29.158]),
  stands('500120', '璧山区', 7600, [106.227, 29.592]),
  stands('500151', '铜梁区', 5900, [106.056, 29.845]),
  stands('500152', '潼南区', 5500, [105.84, 30.191]),
  stands('500153', '荣昌区', 5600, [105.594, 29.405]),
  stands('500154', '开州区', 5900, [108.393, 31.161]),
  stands('500155', '梁平区', 5600, [107.769, 30.654]),
  stands('500156', '武隆区', 6100, [107.76, 29.326]),
  { code: '500157', name: '两江新区', from: MERGED_ON, to: null, successors: [], price: 12_900, centre: [106.56, 29.64] },
  stands('500229', '城口县', 4300, [108.664, 31.948]),
  stands('500230', '丰都县', 4900, [107.731, 29.863]),
  stands('500231', '垫江县', 5100, [107.333, 30.328]),
  stands('500233', '忠县', 5000, [108.039, 30.3]),
  stands('500235', '云阳县', 5200, [108.697, 30.931]),
  stands('500236', '奉节县', 5300, [109.464, 31.018]),
  stands('500237', '巫山县', 5200, [109.879, 31.075]),
  stands('500238', '巫溪县', 4500, [109.57, 31.398]),
  stands('500240', '石柱土家族自治县', 4900, [108.114, 29.999]),
  stands('500241', '秀山土家族苗族自治县', 4700, [109.007, 28.448]),
  stands('500242', '酉阳土家族苗族自治县', 4400, [108.767, 28.841]),
  stands('500243', '彭水苗族土家族自治县', 4600, [108.166, 29.294]),
]

/** Districts of the central city: more complexes, taller houses. */
export const CENTRAL: ReadonlySet<string> = new Set(['500103', '500104', '500106', '500107', '500108', '500109', '500113', '500157'])

const byCode = new Map(districts.map((district) => [district.code, district]))

export const districtByCode = (code: string): District => {
  const district = byCode.get(code)
  if (!district) {
    throw new Error(`no district ${code}`)
  }
  return district
}

function stands(code: string, name: string, price: number, centre: District['centre']): District {
  return { code, name, from: null, to: null, successors: [], price, centre }
}

function ended(code: string, name: string, successors: string[], of: Pick<District, 'price' | 'centre'>): District {
  return { code, name, from: null, to: MERGED_ON, successors, ...of }
}
