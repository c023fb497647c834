import { existingHomeTaxes } from '../../../bff/engines/law/existing-home'
import type { Law } from '../../../bff/engines/law/law'
import type { TaxLine } from '../../../bff/engines/law/tax-line'
import type { TransferFacts } from '../../../bff/engines/law/transfer-facts'
import { buyer, cost, day, seller, transfer, yuan } from './given-transfer'

export interface Special {
  says: string
  facts: TransferFacts
  /** `tax` of the seller, `buyer.tax` of the buyer, in yuan; a text: what is missing */
  pays: Record<string, number | string>
}

const shop = { use: 'other', area: 8000, location: 'urbanDistrict' } as const
const papers = cost({ original: yuan(500_000), invoiceDay: day('2026-01-20') })
const old = day('2025-12-31')

/** Transfers the case file has no words for. */
export const specialTransfers: readonly Special[] = [
  { says: '自建自用住房，不满两年也免征增值税（2026年）', facts: transfer({ sellers: [seller({ selfBuilt: true, held: { fullYears: 0 } })] }), pays: { vat: 0 } },
  { says: '自建自用住房（2025年）', facts: transfer({ day: old, sellers: [seller({ selfBuilt: true, held: { fullYears: 0 } })] }), pays: { vat: 0 } },
  { says: '自建商铺按全额', facts: transfer({ property: shop, sellers: [seller({ selfBuilt: true, cost: papers })] }), pays: { vat: 30_000 } },
  { says: '离婚分割', facts: transfer({ transfer: 'divorce', price: 'none', assessed: yuan(1_000_000) }), pays: { vat: 0, stampTax: 0, incomeTax: 0, 'buyer.deedTax': 0, 'buyer.incomeTax': 0 } },
  { says: '夫妻之间变更权属', facts: transfer({ transfer: 'familyGift', price: 'none', assessed: yuan(1_000_000), buyers: [buyer({ fromSpouse: true })] }), pays: { vat: 0, 'buyer.deedTax': 0 } },
  {
    says: '一般纳税人企业9%，无个人所得税，附加不减半',
    facts: transfer({ property: shop, price: yuan(1_090_000), sellers: [seller({ kind: 'generalCompany', halving: false, incomeMethod: undefined, cost: papers })] }),
    pays: { vat: 90_000, urbanMaintenanceTax: 6300, incomeTax: 0, stampTax: 500, 'buyer.deedTax': 30_000, 'buyer.stampTax': 250 },
  },
  {
    says: '一般纳税人企业选择简易计税，差额5%',
    facts: transfer({ property: shop, price: yuan(1_550_000), sellers: [seller({ kind: 'generalCompany', simplified: true, halving: false, incomeMethod: undefined, cost: papers })] }),
    pays: { vat: 50_000 },
  },
  {
    says: '小规模企业出售住房，差额3%，印花税减半',
    facts: transfer({ price: yuan(1_530_000), sellers: [seller({ kind: 'smallScaleCompany', incomeMethod: undefined, cost: papers })] }),
    pays: { vat: 30_000, stampTax: 375, incomeTax: 0, 'buyer.stampTax': 0 },
  },
  { says: '企业购买住房，契税3%，印花税征收', facts: transfer({ buyers: [buyer({ kind: 'company', halving: false })] }), pays: { 'buyer.deedTax': 30_900, 'buyer.stampTax': 515 } },
  { says: '受赠住房再转让，不得核定', facts: transfer({ sellers: [seller({ cost: cost({ given: true }) })] }), pays: { vat: 0, incomeTax: 'original' } },
  { says: '商铺原值凭证缺失，核定率待提供', facts: transfer({ property: shop, price: 'none', assessed: yuan(1_000_000), sellers: [seller({ selfBuilt: true })] }), pays: { landVat: 'parameter:land-vat.other_property_assessed_rate', incomeTax: 'parameter:income-tax.other_property_assessed_rate' } },
  { says: '赠与商铺给无关个人，土地增值税未知', facts: transfer({ property: shop, transfer: 'otherGift', price: 'none', assessed: yuan(1_000_000), sellers: [seller({ cost: papers })] }), pays: { vat: 15_000, landVat: 'landVatValueOfGift', stampTax: 250 } },
  { says: '赠与商铺给子女', facts: transfer({ property: shop, transfer: 'familyGift', price: 'none', assessed: yuan(1_000_000), sellers: [seller({ cost: papers })] }), pays: { vat: 0, landVat: 0, incomeTax: 0, 'buyer.incomeTax': 0 } },
  {
    says: '两人各半买，一人有征收补偿款二十万元，只减自己那一份',
    facts: transfer({ price: yuan(1_000_000), buyers: [buyer({ compensation: yuan(200_000) }), buyer()] }),
    pays: { 'buyer.deedTax': 3000 },
  },
  { says: '偏低价格的理由获认可，按申报价', facts: transfer({ assessed: yuan(2_000_000), lowPriceAccepted: true }), pays: { 'buyer.deedTax': 10_300 } },
  { says: '核定价未知，凡依价格者均未知', facts: transfer({ assessed: undefined }), pays: { vat: 0, incomeTax: 'assessed', 'buyer.deedTax': 'assessed' } },
  { says: '赠与而无核定价', facts: transfer({ transfer: 'otherGift', price: 'none', assessed: 'none' }), pays: { vat: 0, 'buyer.deedTax': 'assessed', 'buyer.incomeTax': 'assessed' } },
  { says: '申报价应纳增值税未知时，价格未知', facts: transfer({ assessed: yuan(1_000_000), sellers: [seller({ held: { since: undefined } })] }), pays: { vat: 'yearsHeld', incomeTax: 'yearsHeld', 'buyer.deedTax': 'yearsHeld' } },
]

/** What was asked of these lines, in yuan, or what is missing. */
export function paidIn(law: Law, { facts, pays }: Special): Record<string, number | string | undefined> {
  const { lines } = existingHomeTaxes(law, facts)
  return Object.fromEntries(Object.keys(pays).map((key) => [key, shown(lines.find((line) => (line.payer === 'buyer' ? `buyer.${line.tax}` : line.tax) === key))]))
}

const shown = (line: TaxLine | undefined): number | string | undefined => (line?.unknown === false ? line.payable / 100 : line?.missing.join())
