import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import type { Reason, TaxLine as LawLine } from '../../../bff/engines/law/tax-line'
import { existingHomeTaxes } from '../../../bff/engines/law/existing-home'
import { loadLaw } from '../../../bff/load-law'
import { Failure } from '#shared/failure'
import { fen } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import { Tax } from '#shared/model/tax-line'
import type { TaxLine } from '#shared/model/tax-line'
import { formulaOf } from '../../../miniprogram/text/tax-formula'
import { nextStep, priceWords } from '../../../miniprogram/existing-home/sheet-words'
import { placeOf } from '../../../miniprogram/state/price-place'
import { firstOpen, taxRows } from '../../../miniprogram/state/tax-rows'
import { wayBack } from '../../../miniprogram/existing-home/way-back'
import { isNamedFact, nameOfFact, whyOf } from '../../../miniprogram/text/taxes'
import { nameOfTax, taxNamed } from '../../../miniprogram/text/tax-names'
import { buyer, cost, day, seller, transfer, yuan } from '../law/given-transfer'

const law = loadLaw()
const told = { facts: [], deal: { source: 'netSigned' as const, price: yuan(860_000), signedOn: day('2026-11-20') } }

/** Lines of the first seller or buyer, as the page gets them. */
const lines = (side: 'seller' | 'buyer', given: Parameters<typeof transfer>[0]): TaxLine[] =>
  existingHomeTaxes(law, transfer({ day: day('2026-11-24'), price: yuan(860_000), ...given })).lines.filter(({ payer, party }) => payer === side && party === 0) as unknown as TaxLine[]
const line = (tax: LawLine['tax'], side: 'seller' | 'buyer', given: Parameters<typeof transfer>[0]) => {
  const found = lines(side, given).find((each) => each.tax === tax)
  if (found === undefined || found.unknown) {
    throw new Error(`${tax} is unknown`)
  }
  return found
}

// A new reason in the engine does not compile here until it is listed, and is not green until it has words.
const REASONS: Record<Reason, true> = {
  taxed: true, halved: true, notIndividual: true, heldTwoYears: true, selfBuilt: true, familyDivision: true, underTwoYears: true, onDifference: true, noDifference: true,
  wholePrice: true, general: true, notSold: true, noVat: true, individualHome: true, homeGift: true, noDeed: true, onlyHomeFiveYears: true, onGain: true, noGain: true,
  assessed: true, relativeOrNoGain: true, giftReceived: true, onlyHome: true, secondHome: true, thirdHome: true, statutoryRate: true, heir: true, spouses: true, divorce: true,
  belowThreshold: true, reduced: true, smallLowProfit: true, loss: true, refunded: true, noRefund: true, late: true, inTime: true, tiny: true, expropriated: true, homeLet: true,
  ownFarmProduce: true, ownUsedThings: true, outsidePilot: true, notNewlyBought: true, belowMultiple: true,
}

describe('words for the law', () => {
  it('names every tax', () => expect(Tax.options.filter((tax) => taxNamed(tax) === undefined)).toEqual([]))
  it('has words for every reason of the engine', () => {
    const otherwise = whyOf('a newer one').because
    expect(Object.keys(REASONS).filter((reason) => whyOf(reason).because === otherwise)).toEqual([])
  })
  it('names every fact the engine may need or note', () => {
    const folder = path.resolve('bff/engines/law')
    const code = readdirSync(folder).filter((file) => file.endsWith('.ts')).map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n')
    const names = [...code.matchAll(/(?:need|note|lack)\('([A-Za-z]+)'/g)].map(([, name]) => name ?? '')
    expect(names.length).toBeGreaterThan(20)
    expect(names.filter((name) => !isNamedFact(name))).toEqual([])
  })
  it('falls back where a newer server knows more', () => {
    expect([nameOfTax('airTax'), whyOf('because').tag, nameOfFact('moonPhase')]).toEqual(['其他税费', undefined, '一项资料'])
    expect(nameOfFact('parameter:vat.home_rate')).toBe('规定里的一个数，还没有核实')
  })
  it('never shouts', () => expect(JSON.stringify(Object.keys(REASONS).map(whyOf))).not.toMatch(/[!！]/))
})

describe('a tax in figures', () => {
  const gain = { sellers: [seller({ incomeMethod: 'actual', cost: cost({ original: yuan(815_000), deedTax: yuan(8150) }) })] }
  const early = { sellers: [seller({ held: { fullYears: 1 } })] }

  it('takes cost and deed tax from the price', () => {
    expect(formulaOf(line('incomeTax', 'seller', gain))).toEqual(['(860,000 − 815,000 − 8,150) × 20%', '= 7,370.00 元'])
  })
  it('takes the tax out of a price that contains it', () => {
    expect(formulaOf(line('vat', 'seller', early))).toEqual(['860,000 ÷ (1 + 3%) × 3%', '= 25,048.54 元'])
  })
  it('applies the rate to an assessed price, which has no tax in it', () => {
    expect(formulaOf(line('vat', 'seller', { ...early, assessed: yuan(880_000) }))).toEqual(['880,000 × 3%', '= 26,400.00 元'])
  })
  it('shows what a small payer is let off', () => {
    expect(formulaOf(line('urbanMaintenanceTax', 'seller', early))).toEqual(['25,048.54 × 7%', '= 1,753.40 元', '减免 −876.70 元', '= 876.70 元'])
  })
  it('shows assessed income tax and deed tax on the price without VAT', () => {
    expect(formulaOf(line('incomeTax', 'seller', early))).toEqual(['834,951.46 × 1%', '= 8,349.51 元'])
    expect(formulaOf(line('deedTax', 'buyer', { buyers: [buyer({ homesBefore: 1 })] }))).toEqual(['860,000 × 1%', '= 8,600.00 元'])
  })
  it('ends with the share of a co-owner', () => {
    const both = { sellers: [early.sellers[0] ?? seller(), early.sellers[0] ?? seller()] }
    expect(formulaOf(line('vat', 'seller', both))).toEqual(['860,000 ÷ (1 + 3%) × 3% × 1/2', '= 12,524.27 元'])
  })
  it('has no figures where nothing is multiplied', () => {
    expect(formulaOf(line('vat', 'seller', gain))).toEqual([])
  })
  it('gives the figure it shows, to the fen, whenever a home is sold', () => {
    for (const given of [gain, early, { ...early, assessed: yuan(880_000) }]) {
      for (const each of lines('seller', given)) {
        if (!each.unknown && each.rate > 0) {
          const [product = '', , ...relief] = formulaOf(each)
          const factors = product.replace(/,/g, '').replace(/−/g, '-').replace(/×/g, '*').replace(/÷/g, '/').replace(/([\d.]+)%/g, '($1/100)')
          expect(factors).toMatch(/^[\d\s()+\-*/.]+$/)
          expect([each.tax, Math.round(Number(runInNewContext(factors)) * 100)]).toEqual([each.tax, each.due])
          expect(relief.length).toBe(each.relief > 0 ? 2 : 0)
        }
      }
    }
  })
})

describe('rows of a tax sheet', () => {
  it('puts what is to be paid first and the three surcharges in one row', () => {
    const rows = taxRows(lines('seller', { sellers: [seller({ held: { fullYears: 1 }, incomeMethod: 'actual', cost: cost({ original: yuan(815_000) }) })] }), told)
    expect(rows.map(({ name, amount, tag }) => [name, amount, tag])).toEqual([
      ['增值税', '25,048.54', '不满两年'],
      ['附加税费', '1,502.91', '减半'],
      ['个人所得税', '3,689.71', undefined],
      ['印花税', '0.00', '住宅，免'],
      ['土地增值税', '0.00', '住宅，免'],
    ])
    expect(rows[1]?.parts.map(({ name, amount }) => [name, amount])).toEqual([['城市维护建设税', '876.70 元'], ['教育费附加', '375.73 元'], ['地方教育附加', '250.48 元']])
    expect(firstOpen(rows)).toEqual({ open: 'vat' })
  })
  it('never shows a zero for what is not known, and says what is missing', () => {
    const [first] = taxRows(lines('seller', { sellers: [seller({ onlyHome: undefined })] }), told)
    expect(first).toMatchObject({ name: '个人所得税', waits: '等税务局核', zero: false })
    expect(first?.amount).toBeUndefined()
    expect(first?.parts[0]?.because).toBe('还差：家里是不是只有这一套。补上就能算。')
  })
  it('names facts with their source and sign, the price by its own name', () => {
    const facts = [{ name: 'original', value: 81_500_000, unit: 'fen' as const, source: 'levy' as const, asOf: day('2023-08-20') }]
    const rows = taxRows(lines('seller', { sellers: [seller({ incomeMethod: 'actual', cost: cost({ original: yuan(815_000), deedTax: yuan(8150) }) })] }), { ...told, facts })
    expect(rows[0]?.parts[0]?.facts.slice(0, 3)).toEqual([
      { label: '成交价', from: '网签合同', value: '860,000.00' },
      { label: '买入价', from: '征税记录', value: '−815,000.00' },
      { label: '当年缴的税费', value: '−8,150.00' },
    ])
  })
  it('marks a line that rests on a text nobody has confirmed', () => {
    const known = line('vat', 'seller', { sellers: [seller({ held: { fullYears: 1 } })] })
    const unsure = (confidence: typeof known.confidence) => taxRows([{ ...known, confidence }], told)[0]?.parts[0]?.unsure
    expect([unsure('confirmed-text'), unsure('confirmed-secondary'), unsure('secondary'), unsure('memory-unconfirmed'), unsure('unknown')]).toEqual([false, false, true, true, true])
  })
})

describe('which price counts and where to go', () => {
  const interval = { floor: fen(84_200_000), high: fen(91_200_000) }
  const filing = { deal: { price: fen(86_000_000) } } as unknown as Parameters<typeof priceWords>[0]['filing']

  it('says so in two lines', () => {
    expect(priceWords({ filing, assessment: interval, priceUsed: 'declared' }).title).toBe('成交价在参考区间内')
    expect(priceWords({ filing, assessment: { ...interval, floor: fen(88_000_000) }, priceUsed: 'assessed' })).toEqual({ title: '成交价低于参考下限', note: '税按下限 880,000.00\u00a0元算。看怎么评的，也可以说理由' })
    const held = { ...filing, dispute: { id: 'x', mine: false, answerBy: '2026-11-27T04:00:00.000Z' } } as unknown as typeof filing
    expect(priceWords({ filing: held, assessment: { ...interval, floor: fen(88_000_000) }, priceUsed: 'assessed' }).note).toBe('税按下限 880,000.00\u00a0元算。看怎么评的')
    expect(priceWords({ filing, assessment: { ...interval, floor: fen(88_000_000), priceAccepted: true }, priceUsed: 'declared' }).title).toBe('税务局认可这个成交价')
    expect(priceWords({ filing }).title).toBe('这套房没有评估数')
    expect(([84_199_999, 84_200_000, 91_200_000, 91_200_001] as Fen[]).map((price) => placeOf(interval, price))).toEqual(['below', 'inside', 'inside', 'above'])
  })
  it('leads to signing only when it is one’s turn', () => {
    const id = 'x' as Parameters<typeof nextStep>[0]['id']
    const parties = [{ you: true, progress: 'confirmed' }, { you: false, progress: 'signed' }] as Parameters<typeof nextStep>[0]['parties']
    expect(nextStep({ id, todo: 'sign', parties }, fen(1)).label).toBe('税额没问题，去签字')
    expect(nextStep({ id, todo: 'sign', parties }, undefined).label).toBe('我知道了，去签字')
    const dispute = { id, mine: false, answerBy: '2026-12-02T09:00:00.000Z' as never }
    expect([nextStep({ id, dispute, parties }, fen(1)).whyNot, nextStep({ id, todo: 'sign', parties }, fen(1)).whyNot, nextStep({ id, dispute, parties: [] }, fen(1)).label]).toEqual(['价格异议有了答复再签', undefined, '看申报进度'])
    expect([nextStep({ id, todo: 'confirm', parties }, fen(1)).page, nextStep({ id, parties }, fen(1)).page]).toEqual(['/existing-home/pages/facts/index?id=x', '/existing-home/pages/filing/index?id=x'])
  })
  it('knows the page that helps after a refusal', () => {
    const page = (error: unknown) => wayBack(error, 'x')?.page.split('/')[3]
    expect(page(new Failure('filing.total_changed'))).toBe('tax-sheet')
    expect(page(new Failure('filing.changed'))).toBe('facts')
    expect([page(new Failure('filing.step_missing')), page(new Failure('filing.price_disputed'))]).toEqual(['filing', 'filing'])
    expect([page(new Failure('core.unavailable')), page(new Error('lost'))]).toEqual([undefined, undefined])
  })
})
