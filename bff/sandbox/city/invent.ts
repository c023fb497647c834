import { checkCharacter } from '#shared/model/id-number'
import type { Day } from '#shared/model/day'
import type { Random } from './random'

const SURNAMES = [...'李王张刘陈杨黄周吴赵罗何唐谭邓冉向秦牟蒋彭郑谢冯曾田汪余石龚熊廖程潘江钟任姚文游幸敖']
const FIRST = [...'建国志永德世明文华春小晓思雨子佳俊宇欣梓玉秀桂淑红丽海江山云朝正光万长天启承泽一若亦知']
const SECOND = [...'军伟强勇平斌辉林涛波洋杰鑫轩辰涵怡婷悦琳芳英兰珍梅蓉霞燕莉娟敏静容全贵富才福兵华渝川峰松柏霖然宁安']

/** A name nobody is meant by. */
export function inventName(random: Random): string {
  return random.pick(SURNAMES) + (random.chance(0.85) ? random.pick(FIRST) : '') + random.pick(SECOND)
}

/** Given name with the family name of a parent. */
export const inventChildName = (random: Random, parent: string): string => parent.slice(0, 1) + inventName(random).slice(1)

/**
 * A valid ID number in region 9999xx, which no place has.
 * @param serial 1 to 499, told apart for people born on one day in one region
 */
export function idNumberFor(region: string, bornOn: Day, person: { serial: number; sex: 'male' | 'female' }): string {
  const order = person.serial * 2 + (person.sex === 'male' ? 1 : 0)
  const first17 = `${region}${bornOn.replace(/-/g, '')}${String(order).padStart(3, '0')}`
  return first17 + checkCharacter(first17)
}

const CODE = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** A valid unified social credit code (GB 32100) of region 9999xx. `kind`: 1 enterprise, 2 sole trader. */
export function creditCodeFor(kind: 1 | 2, serial: number): string {
  const first17 = `9${kind}999900MA${String(serial).padStart(7, '0')}`
  const total = [...first17].reduce((sum, character, at) => sum + CODE.indexOf(character) * (WEIGHTS[at] ?? 0), 0)
  return first17 + CODE.charAt((31 - (total % 31)) % 31)
}

const LAND = [...'漫鹭岚雾橘竹枇榕桐栀荷苇渡汀砚墨锦翠缙歌']
const WATER = ['沱', '渡', '屿', '汀', '溪', '坪', '岩', '垭', '坝', '浦', '涧', '湾']
const KINDS = ['里', '庭', '苑', '台', '园', '府', '居', '院']

/** Names of complexes in an order of their own, each once. */
export function complexNames(random: Random, count: number): string[] {
  const names = new Set<string>()
  while (names.size < count) {
    const [first, second] = [random.pick(LAND), random.pick(LAND)]
    names.add(`${first}${random.chance(0.5) && second !== first ? second : ''}${random.pick(WATER)}${random.pick(KINDS)}`)
  }
  return [...names]
}
