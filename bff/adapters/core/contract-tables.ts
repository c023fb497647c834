/** Rows of the net-signing service (网签). Prices in fen. */
export interface ContractTables {
  net_contract: NetContractTable
  contract_party: ContractPartyTable
}

/** `newHome`: sold by a developer; `existingHome`: by the owner of the title. */
interface NetContractTable {
  id: string
  kind: 'newHome' | 'existingHome'
  unit_number: string
  price: number
  signed_on: string
  state: 'pending' | 'done'
}

/** `party`: an ID number, or the unified social credit code of a developer. */
interface ContractPartyTable {
  contract_id: string
  role: 'seller' | 'buyer'
  position: number
  party: string
  name: string
  share_parts: number
  share_of: number
}
