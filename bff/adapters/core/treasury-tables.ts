/** Rows of the treasury (国库): tax that arrived. Money in fen. */
export interface TreasuryTables {
  receipt: { number: string; bill_id: string; amount: number; received_on: string }
}
