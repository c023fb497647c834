/**
 * How a price is disputed. Choices of this product where no law speaks; a bureau sets its own.
 * `most`: disputes of one filing, whoever opened them. `minutes`: of working time, until both clerks have to have spoken; three days of seven hours.
 * `reportYears`: how old the report of an appraiser may be.
 */
export const disputeRule = { most: 3, minutes: 1260, reportYears: 1 } as const
