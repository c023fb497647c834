import type { Tax } from '#shared/model/tax-line'

/** Each tax by its name in the law. */
const taxNames: Record<Tax, string> = {
  vat: '增值税',
  urbanMaintenanceTax: '城市维护建设税',
  educationSurcharge: '教育费附加',
  localEducationSurcharge: '地方教育附加',
  stampTax: '印花税',
  landVat: '土地增值税',
  incomeTax: '个人所得税',
  deedTax: '契税',
  companyIncomeTax: '企业所得税',
  propertyTax: '房产税',
}

/** Undefined for what is no tax this version knows. */
export const taxNamed = (tax: string): string | undefined => (taxNames as Partial<Record<string, string>>)[tax]

/** The name of a tax, also of one that only a newer server knows. */
export const nameOfTax = (tax: string): string => taxNamed(tax) ?? '其他税费'
