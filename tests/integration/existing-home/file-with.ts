import type { Filing } from '#shared/model/filing'
import type { Home } from '#shared/model/home'
import { newKey } from '../../support/new-key'
import type { Answer, House } from '../../support/house'

type Body = Record<string, unknown>

/** A pair of hands for one person: asks as that person, and throws away nothing. */
export function handsOf(house: House, token: string) {
  const post = <Reply = { filing: Filing }>(path: string, body?: Body, key = newKey()): Promise<Answer<Reply>> =>
    house.ask<Reply>('POST', path, { token, key, body: body ?? {} })
  const get = <Reply = { filing: Filing }>(path: string): Promise<Answer<Reply>> => house.ask<Reply>('GET', path, { token })
  const filing = async (id: string): Promise<Filing> => (await get(`/existing-home/filings/${id}`)).body.filing
  return {
    token,
    post,
    get,
    filing,
    confirm: async (id: string) => post(`/existing-home/filings/${id}/confirmation`, { factsSeen: (await filing(id)).factsSeen }),
    sign: async (id: string) => {
      const { body: sheet } = await get<Sheet>(`/existing-home/filings/${id}/tax-sheet`)
      return post(`/existing-home/filings/${id}/signature`, signatureOf(sheet))
    },
    pay: async (id: string) => {
      const { body } = await get<{ bill: { amount: number } }>(`/existing-home/filings/${id}/notice`)
      return post<{ prepay: { package: string }; bill: { state: string } }>(`/existing-home/filings/${id}/payment`, { amountShown: body.bill.amount })
    },
  }
}

export type Hands = ReturnType<typeof handsOf>

export interface Sheet {
  filing: Filing
  total?: number
  lines: { tax: string; unknown: boolean; payable?: number; reason?: string; missing?: string[] }[]
  undertakings: { id: string; version: number }[]
  assessment?: { floor: number }
  priceUsed?: string
  proceeds?: number
}

export const signatureOf = ({ filing, total, undertakings }: Sheet): Body => ({
  ...(total === undefined ? {} : { totalShown: total }),
  factsSeen: filing.factsSeen,
  undertakings: undertakings.map(({ id, version }) => ({ id, version })),
})

export interface Candidate {
  home: Home
  contracts: { contractNumber: string; price: number }[]
  filingId?: string
}

/** Opens a filing on the first home that has a net-signed contract. */
export async function openByContract(seller: Hands): Promise<Filing> {
  const { body } = await seller.get<{ items: Candidate[] }>('/existing-home/candidates')
  const found = body.items.find(({ contracts }) => contracts.length > 0)
  const opened = await seller.post('/existing-home/filings', {
    unitNumber: found?.home.unitNumber,
    deal: { source: 'netSigned', contractNumber: found?.contracts[0]?.contractNumber },
  })
  if (opened.status !== 200) {
    throw new Error(`not opened: ${opened.status} ${opened.body.code ?? ''}`)
  }
  return opened.body.filing
}

/** Invites, and lets each of the others accept. */
export async function bringIn(seller: Hands, filingId: string, others: readonly Hands[]): Promise<void> {
  const { body } = await seller.post(`/existing-home/filings/${filingId}/invitations`)
  for (const { code } of body.filing.invitations) {
    for (const other of others) {
      await other.post(`/existing-home/invitations/${code}/acceptance`)
    }
  }
}

/** Both sides up to the last signature. */
export async function fileAndSign(seller: Hands, others: readonly Hands[]): Promise<Filing> {
  const { id } = await openByContract(seller)
  await bringIn(seller, id, others)
  let last: Answer<{ filing: Filing }> | undefined
  for (const party of [seller, ...others]) {
    await party.confirm(id)
    last = await party.sign(id)
  }
  if (last?.status !== 200) {
    throw new Error(`not signed: ${last?.status ?? ''} ${last?.body.code ?? ''}`)
  }
  return last.body.filing
}
