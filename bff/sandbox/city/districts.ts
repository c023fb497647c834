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
}

/** On this day 江北区 and 渝北区 became 两江新区; some towns of 渝北区 went to 北碚区. */
export const MERGED_ON = '2025-11-06' as Day

export const districts: readonly District[] = [
  stands('500101', '万州区', 6800),
  stands('500102', '涪陵区', 6600),
  stands('500103', '渝中区', 13800),
  stands('500104', '大渡口区', 10200),
  ended('500105', '江北区', ['500157'], 13200),
  stands('500106', '沙坪坝区', 11400),
  stands('500107', '九龙坡区', 11600),
  stands('500108', '南岸区', 11900),
  stands('500109', '北碚区', 9600),
  stands('500110', '綦江区', 5600),
  stands('500111', '大足区', 5500),
  ended('500112', '渝北区', ['500109', '500157'], 12600),
  stands('500113', '巴南区', 9700),
  stands('500114', '黔江区', 5400),
  stands('500115', '长寿区', 6000),
  stands('500116', '江津区', 6700),
  stands('500117', '合川区', 6200),
  stands('500118', '永川区', 6500),
  stands('500119', '南川区', 5700),
  stands('500120', '璧山区', 7600),
  stands('500151', '铜梁区', 5900),
  stands('500152', '潼南区', 5500),
  stands('500153', '荣昌区', 5600),
  stands('500154', '开州区', 5900),
  stands('500155', '梁平区', 5600),
  stands('500156', '武隆区', 6100),
  { code: '500157', name: '两江新区', from: MERGED_ON, to: null, successors: [], price: 12900 },
  stands('500229', '城口县', 4300),
  stands('500230', '丰都县', 4900),
  stands('500231', '垫江县', 5100),
  stands('500233', '忠县', 5000),
  stands('500235', '云阳县', 5200),
  stands('500236', '奉节县', 5300),
  stands('500237', '巫山县', 5200),
  stands('500238', '巫溪县', 4500),
  stands('500240', '石柱土家族自治县', 4900),
  stands('500241', '秀山土家族苗族自治县', 4700),
  stands('500242', '酉阳土家族苗族自治县', 4400),
  stands('500243', '彭水苗族土家族自治县', 4600),
]

/** Districts of the central city: more complexes, taller houses. */
export const CENTRAL: ReadonlySet<string> = new Set(['500103', '500104', '500106', '500107', '500108', '500109', '500113', '500157'])

export const districtByCode = (code: string): District => {
  const district = districts.find((one) => one.code === code)
  if (!district) {
    throw new Error(`no district ${code}`)
  }
  return district
}

function stands(code: string, name: string, price: number): District {
  return { code, name, from: null, to: null, successors: [], price }
}

function ended(code: string, name: string, successors: string[], price: number): District {
  return { code, name, from: null, to: MERGED_ON, successors, price }
}
