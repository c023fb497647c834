import { nativePlan } from '../../../bff/engines/appraisal/native-plan'
import { AssessmentReason, FactorTable, ValueRefusal } from '#shared/model/assessment'
import type { Assessment, Comparable } from '#shared/model/assessment'
import { changeOf, changeOfPpm } from '../../../miniprogram/price/changes'
import { adjustmentWords, nearWords, shareOf, whereWords } from '../../../miniprogram/price/comparable-words'
import { fallsOf, stillOf } from '../../../miniprogram/price/factor-falls'
import { plotOf } from '../../../miniprogram/price/plot-layout'
import { bandOf } from '../../../miniprogram/price/price-scale'
import { directions, distanceWords, nameOfStep, nameOfTable, otherwiseName, reasonWords, refusalWords, valueText } from '../../../miniprogram/text/price'

const given = (more: Partial<Comparable> = {}): Comparable =>
  ({
    sale: '1', complex: '石榴湾小区', sameComplex: true, sameBuilding: false, area: 8942, floor: 12, soldOn: '2026-10-12', price: 87_100_000, adjusted: 87_900_000,
    weight: 1_000_000, ratio: 1_000_000, adjustments: [], ...more,
  }) as Comparable
const assessed = (more: object = {}): Assessment =>
  ({
    value: 87_800_000, floor: 84_200_000, high: 91_200_000, benchmark: { month: '2026-10', perSqm: 964_000 }, byTables: 968_352, perSqm: 981_900, doubt: 500_000,
    steps: [
      { table: 'floor', entry: 'lift:high', ppm: 1_018_000, perSqm: 17_352 },
      { table: 'age', entry: '11-15', ppm: 990_000, perSqm: -13_000 },
      { table: 'lift', entry: 'yes', ppm: 1_000_000, perSqm: 0 },
      { table: 'tenure', entry: '', ppm: 1_000_000, perSqm: 0 },
    ],
    comparables: [87_900_000, 86_800_000, 88_800_000, 86_900_000].map((adjusted) => given({ adjusted: adjusted as Comparable['adjusted'] })), ...more,
  }) as unknown as Assessment

describe('the words of the price', () => {
  const entries: Record<FactorTable, string[]> = {
    floor: ['lift', 'walk'].flatMap((way) => ['low', 'middle', 'high', 'top', 'street', 'below'].map((band) => `${way}:${band}`)),
    orientation: ['northSouth', 'south', 'eastWest', 'north'],
    lift: ['yes', 'no'],
    decoration: ['bare', 'plain', 'fine'],
    age: ['0-5', '6-10', '31+'],
    area: ['<=60', '60-90', '>200'],
    innerShare: ['76', '80', '84'],
    tenure: ['70', '50', '40'],
    product: ['flat', 'garden', 'duplex'],
  }

  it.each(FactorTable.options)('say every entry of %s, and that the register lacks it', (table) => {
    const said = entries[table].map((entry) => nameOfStep(table, entry))
    expect(said.filter((word) => /[a-z:]/i.test(word) || word === nameOfTable(table))).toEqual([])
    expect(new Set(said).size).toBe(table === 'floor' ? entries[table].length / 2 : said.length)
    expect(nameOfStep(table, '')).toBe(`${nameOfTable(table)}没写`)
  })
  it('name every table of the city’s plan, and the standard home as the plan has it', () => {
    expect(nativePlan.tables.filter(({ name }) => nameOfTable(name) === '其他')).toEqual([])
    const standard = nativePlan.tables.flatMap(({ name, kind, reference }) => (kind === 'factor' && reference !== undefined && name !== 'age' ? [nameOfStep(name, reference)] : []))
    const note = valueText.benchmarkNote('2026-10')
    expect(standard.filter((word) => !note.includes(word.replace(/^(面积|套内占|土地) ?/, '')) && !['平层', '70 年'].some((plain) => word.endsWith(plain)))).toEqual([])
  })
  it('say bands of years and areas as one speaks', () => {
    expect(['0-5', '31+', '>30', '<=5'].map((entry) => nameOfStep('age', entry))).toEqual(['房龄 0–5 年', '房龄 31 年以上', '房龄 30 年以上', '房龄 5 年以内'])
    expect(['90-120', '<=60'].map((entry) => nameOfStep('area', entry))).toEqual(['面积 90–120 ㎡', '面积 60 ㎡以内'])
  })
  it('fall back where a newer server knows more', () => {
    expect([nameOfStep('view', 'river'), nameOfStep('orientation', 'up'), nameOfStep('age', 'old'), nameOfTable('moon')]).toEqual(['其他', '朝向', '房龄 old', '其他'])
  })
  it('tell every refusal and every reason, and never shout', () => {
    const all = [...ValueRefusal.options.map((each) => refusalWords[each]), ...AssessmentReason.options.map((each) => reasonWords[each])]
    expect(all.every((text) => text.length > 4)).toBe(true)
    expect(all.join('')).not.toMatch(/[!！]/)
  })
  it('say what would be otherwise', () => {
    expect([otherwiseName('floorsUp', '5'), otherwiseName('floorsDown', '3'), otherwiseName('floorsUp', 'lift:top'), otherwiseName('decoration', 'fine')]).toEqual(['高 5 层', '低 3 层', '顶层', '精装'])
  })
})

describe('the picture of a price', () => {
  const words = { you: '成交 86.0 万', label: '' }

  it('places interval, price and comparables in order within the width', () => {
    const { from, to, value, price, dots, ticks } = bandOf(assessed(), 86_000_000, words)
    expect(from).toBeLessThan(price)
    expect(price).toBeLessThan(value)
    expect(value).toBeLessThan(to)
    expect([from, to, ...dots.map(({ at }) => at), ...ticks.map(({ at }) => at)].filter((at) => at < 0 || at > 100)).toEqual([])
    expect(ticks.map(({ label }) => label)).toEqual(['84 万', '86 万', '88 万', '90 万'])
  })
  it('stacks dots that would cover one another', () => {
    expect(bandOf(assessed(), 86_000_000, words).dots.map(({ level }) => level)).toEqual([0, 1, 0, 0])
    const close = [87_900_000, 87_910_000, 87_990_000, 88_300_000].map((adjusted) => given({ adjusted: adjusted as Comparable['adjusted'] }))
    expect(bandOf(assessed({ comparables: close }), 60_000_000, words).dots.map(({ level }) => level)).toEqual([0, 1, 2, 3])
  })
  it('bears an interval of nothing', () => {
    const flat = bandOf(assessed({ floor: 100, high: 100, value: 100, comparables: [] }), 100, words)
    expect([flat.from, flat.price].every(Number.isFinite)).toBe(true)
  })
  it('lets each step of the price per ㎡ begin where the last one ended, up to what the comparables say', () => {
    const [base, up, down, sold, ...more] = fallsOf(assessed())
    expect(more).toEqual([])
    expect([base?.to, up?.to]).toEqual([up?.from, down?.to])
    expect([up, down, sold].map((fall) => [fall?.name, fall?.value])).toEqual([['高楼层', '+173.52'], ['房龄 11–15 年', '−130'], ['可比成交', '+135.48']])
    expect([base, up, down, sold].every((fall) => fall !== undefined && fall.from >= 0 && fall.to <= 100)).toBe(true)
  })
  it('names apart what changes nothing and what nobody knows', () => {
    expect(stillOf(assessed())).toEqual({ same: ['有电梯'], unknown: ['土地年限'] })
  })
  it.each([[871_000, 879_000, '+0.9%'], [912_000, 888_000, '−2.6%'], [100, 100, '0.0%']])('says that %i became %i by %s', (before, after, text) => expect(changeOf(before, after)).toBe(text))
  it.each([[1_019_000, '+1.90%'], [974_350, '−2.57%'], [1_000_000, '0.00%'], [999_999, '0.00%']])('says %i ppm as %s', (ppm, text) => expect(changeOfPpm(ppm)).toBe(text))
})

describe('a comparable in words', () => {
  it('says how near it is', () => {
    expect(nearWords(given({ sameBuilding: true }))).toBe('同一幢')
    expect(nearWords(given())).toBe('同小区')
    expect(nearWords(given({ sameComplex: false, east: 192, north: -256 }))).toBe('石榴湾小区 320 米')
    expect(nearWords(given({ sameComplex: false }))).toBe('石榴湾小区')
  })
  it('says in which direction it lies', () => {
    const around = [[1, 0], [1, 1], [0, 1], [-1, 1], [-1, 0], [-1, -1], [0, -1], [1, -1]] as const
    expect(around.map(([east, north]) => whereWords(given({ east: east * 100, north: north * 100 }))?.split(' ')[0])).toEqual([...directions])
    expect([whereWords(given()), whereWords(given({ east: 0, north: 0 }))]).toEqual([undefined, undefined])
    expect([distanceWords(4), distanceWords(994), distanceWords(995), distanceWords(1234)]).toEqual(['0 米', '990 米', '1 公里', '1.2 公里'])
  })
  it('tells each adjustment from what to what, and no codes of places', () => {
    const told = (table: string, from: string, to: string) => adjustmentWords({ table, from, to, ppm: 1_021_000 as Assessment['band'] })
    expect(told('floor', 'lift:low', 'lift:middle')).toEqual({ name: '楼层', way: '低楼层 → 中楼层', change: '+2.10%' })
    expect(told('month', '2026-03', '2026-11')).toEqual({ name: '成交时间', way: '2026-03 → 2026-11', change: '+2.10%' })
    expect(told('building', 'B-7', 'B-9').way).toBe('那一幢 → 这一幢')
    expect([told('area', '60-90', '').way, told('age', '31+', '0-5').way]).toEqual(['60–90 ㎡ → 没写', '31 年以上 → 0–5 年'])
  })
  it('counts what part it has in the answer beside the tables themselves', () => {
    const two = { comparables: [given(), given({ weight: 500_000 as Comparable['weight'] })], doubt: 500_000 as Assessment['doubt'] }
    expect(two.comparables.map((each) => shareOf(each, two))).toEqual([50, 25])
  })
})

describe('the plot of the places', () => {
  const away = (east: number, north: number, more: Partial<Comparable> = {}): Comparable => given({ sameComplex: false, east, north, ...more })
  const hidden = ({ dots }: ReturnType<typeof plotOf>, gap: number): string[] =>
    dots.flatMap((one, at) => dots.slice(at + 1).filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < gap - 1).map((other) => `${one.number} ${other.number}`))

  it('puts east to the right and north up, true to scale', () => {
    const { dots, rings, spread, farthest } = plotOf([away(600, 0), away(0, 800), away(-300, -300)], false)
    expect(rings.map(({ label }) => label)).toEqual(['300 米'])
    expect(plotOf([away(920, 0)], false).rings.map(({ label }) => label)).toEqual(['300 米', '1 公里'])
    expect([spread, farthest]).toEqual(['none', 800])
    const [right, up, left] = dots
    expect([Math.round(right?.x ?? 0), Math.round(right?.y ?? 0)]).toEqual([83, 50])
    expect([Math.round(up?.x ?? 0), Math.round(up?.y ?? 0)]).toEqual([50, 6])
    expect((left?.x ?? 50) < 50 && (left?.y ?? 50) > 50).toBe(true)
  })
  it('moves apart what lies at one place, keeps off the middle, and says so', () => {
    const plot = plotOf(Array.from({ length: 12 }, () => given({ east: 0, north: 0 })), false)
    expect([plot.spread, plot.rings]).toEqual(['near', []])
    expect(hidden(plot, 10)).toEqual([])
    expect(plot.dots.filter(({ x, y }) => Math.hypot(x - 50, y - 50) < 9)).toEqual([])
    expect(plot.dots.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(plotOf([away(500, 500), away(501, 500)], false).spread).toBe('moved')
  })
  it.each([[false, 10], [true, 14]])('hides none of fifteen, also in large type: %s', (elder, gap) => {
    const plot = plotOf(Array.from({ length: 15 }, (_, at) => away(Math.round(Math.cos(at) * at * 30), Math.round(Math.sin(at) * at * 30))), elder)
    expect(hidden(plot, gap)).toEqual([])
    expect(plot.dots.every(({ x, y }) => x >= 4 && x <= 96 && y >= 4 && y <= 96)).toBe(true)
  })
  it('draws only what has a position, the heaviest largest, with the numbers of the list', () => {
    const { dots, missing } = plotOf([away(100, 0), given(), away(0, 100, { weight: 250_000 as Comparable['weight'] })], false)
    expect([dots.map(({ number }) => number), missing, dots.map(({ size }) => size)]).toEqual([[1, 3], 1, [1, 0.5]])
    expect(plotOf([given()], false)).toMatchObject({ dots: [], missing: 1, farthest: 0 })
  })
})
