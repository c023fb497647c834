/** Rows of tax credit: grades of businesses by year, records of natural persons. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by its look-ups
export interface CreditTables {}
