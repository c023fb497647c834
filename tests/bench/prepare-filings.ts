import { dayIn } from '#shared/model/day'
import type { House } from '../support/house'
import { newKey } from '../support/new-key'
import { prepareSales } from '../drills/people-and-homes'
import type { Sale } from '../drills/people-and-homes'
import { handsOf, signatureOf } from '../integration/existing-home/file-with'
import type { Sheet } from '../integration/existing-home/file-with'
import { growCity } from './grow-city'

/** A filing that only the buyer's signature is missing from. */
export interface Ready {
  filingId: string
  seller: string
  buyer: string
  key: string
  signature: object
}

const AT_ONCE = 8

export async function prepareFilings(house: House, count: number): Promise<Ready[]> {
  const { db, core, keys } = house.world
  await growCity(core, count)
  const sales = await prepareSales({ db, core, keys }, count, dayIn(Date.now()))
  const ready: Ready[] = []
  for (let from = 0; from < count; from += AT_ONCE) {
    ready.push(...(await Promise.all(sales.slice(from, from + AT_ONCE).map((sale) => prepare(house, sale)))))
  }
  return ready
}

async function prepare(house: House, { unitNumber, contractNumber, ...tokens }: Sale): Promise<Ready> {
  const [seller, buyer] = [handsOf(house, tokens.seller), handsOf(house, tokens.buyer)]
  const opened = await seller.post('/existing-home/filings', { unitNumber, deal: { source: 'netSigned', contractNumber } })
  const { id } = opened.body.filing
  const { body } = await seller.post(`/existing-home/filings/${id}/invitations`)
  await buyer.post(`/existing-home/invitations/${body.filing.invitations[0]?.code ?? ''}/acceptance`)
  await seller.confirm(id)
  await buyer.confirm(id)
  const signed = await seller.sign(id)
  if (signed.status !== 200) {
    throw new Error(`not signed: ${signed.status} ${signed.body.code ?? ''}`)
  }
  const { body: sheet, ...answer } = await buyer.get<Sheet>(`/existing-home/filings/${id}/tax-sheet`)
  if (answer.status !== 200) {
    throw new Error(`no tax sheet: ${answer.status}`)
  }
  return { filingId: id, ...tokens, key: newKey(), signature: signatureOf(sheet) }
}
