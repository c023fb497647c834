import type { Assessment } from '#shared/model/assessment'

/** A value as a citizen may see it: of a neighbour's sale neither the contract nor the building is told. */
export const assessmentShown = (assessment: Assessment): Assessment => ({
  ...assessment,
  comparables: assessment.comparables.map((comparable, at) => ({
    ...comparable,
    sale: String(at + 1),
    adjustments: comparable.adjustments.map((step) => (step.table === 'building' ? { ...step, from: '', to: '' } : step)),
  })),
})
