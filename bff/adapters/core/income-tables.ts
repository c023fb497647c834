/** Rows of income that was declared and withheld for persons (个人所得税明细). Money in fen. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by its look-ups
export interface IncomeTables {}
