/** A finding of risk control, as far as the class rests on it. */
export interface Finding {
  readonly id: string
  readonly kind: 'lateReturn' | 'firstMonth' | 'suddenGrowth' | 'abnormalCredit' | 'unreachable' | 'gradeD' | 'sharedLegalPerson' | 'falseInvoicing'
  readonly evidence: 'tickets' | 'goods' | 'network' | 'registration' | 'filing' | 'credit'
}

export type ControlClass = 'normal' | 'low' | 'high' | 'grey' | 'stopped'

const SEVERE: readonly Finding['kind'][] = ['falseInvoicing', 'abnormalCredit', 'unreachable', 'gradeD']

/**
 * The class of graded control (发票分级管理) a business is in: normal 放到位, low risk 有限管, high risk 严格控, grey list 灰名单, stopped 停供.
 * Supply is stopped only on confirmed false invoicing with findings of two groups of evidence, never on one.
 * @param credit grade of tax credit (纳税信用), A best, D worst
 */
export function controlClassOf(credit: 'A' | 'B' | 'M' | 'C' | 'D', findings: readonly Finding[]): ControlClass {
  const has = (kind: Finding['kind']): boolean => findings.some((finding) => finding.kind === kind)
  if (has('falseInvoicing') && new Set(findings.map(({ evidence }) => evidence)).size >= 2) {
    return 'stopped'
  }
  if (credit === 'D' || SEVERE.some(has)) {
    return 'high'
  }
  if (has('sharedLegalPerson')) {
    return 'grey'
  }
  return credit === 'C' || findings.length > 0 ? 'low' : 'normal'
}
