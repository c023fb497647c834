import type { Fen, Ppm } from '#shared/model/money'
import type { Law } from './law'
import { needAll } from './need-all'
import type { When } from './parameter'
import { share } from './share'
import type { Outcome, Tax, TaxLine, Worksheet } from './tax-line'
import { taxLine } from './tax-line'
import type { Property } from './transfer-facts'

export interface Surcharged {
  readonly when: When
  readonly party: number
  readonly location: Property['location']
  readonly halving: boolean | undefined
  /** the VAT line they follow */
  readonly vat: TaxLine
}

/**
 * 城市维护建设税、教育费附加、地方教育附加: three lines on the VAT paid, each halved on its own for small payers.
 * @law 城市维护建设税法 第二条, 第四条; 征收教育费附加的暂行规定; 财综〔2010〕98号
 * @law 财政部 税务总局公告2023年第12号 第二条 (2023-01-01 to 2027-12-31): halving
 */
export function surcharges(law: Law, of: Surcharged): TaxLine[] {
  const line = (tax: Tax, rateOf: (sheet: Worksheet) => Ppm): TaxLine =>
    taxLine(law, of.when, { tax, payer: 'seller', party: of.party }, (sheet) => onVat(sheet, of, rateOf))
  return [
    line('urbanMaintenanceTax', (sheet) => {
      needAll(sheet, ['location', of.location], ['halving', of.halving])
      const location = sheet.need('location', of.location, 'code')
      return sheet.read('surcharges.urban_maintenance_rate')[location]
    }),
    line('educationSurcharge', (sheet) => sheet.read('surcharges.education_rate')),
    line('localEducationSurcharge', (sheet) => sheet.read('surcharges.local_education_rate')),
  ]
}

function onVat(sheet: Worksheet, of: Surcharged, rateOf: (sheet: Worksheet) => Ppm): Outcome {
  const base = sheet.payableOf('vat', of.vat)
  if (base === 0) {
    return { base, rate: 0, due: 0 as Fen, reason: 'noVat' }
  }
  const rate = sheet.note('rate', rateOf(sheet), 'ppm')
  const due = share(base, rate)
  const relief = halved(sheet, due, of.halving)
  return { base, rate, due, relief, reason: relief > 0 ? 'halved' : 'taxed' }
}

/** 六税两费减半: what a small payer is let off, fen; nothing after the relief has ended. */
export function halved(sheet: Worksheet, due: Fen, halving: boolean | undefined): Fen {
  if (due === 0 || !sheet.need('halving', halving, 'flag')) {
    return 0 as Fen
  }
  return share(due, sheet.note('reliefRate', sheet.readIfHolds('surcharges.halving') ?? (0 as Ppm), 'ppm'))
}
