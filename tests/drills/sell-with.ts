import type { InvoiceQuote, InvoiceRequest } from '#shared/model/invoice'
import type { Seller } from './invoice-sellers'
import { Refused } from './patient-client'
import type { PatientClient } from './patient-client'

/** The client's own book of invoices: what it was told is done. */
export interface InvoiceBook {
  /** requests that were acknowledged and not taken back; `paid`: at the cashier, fen */
  asked: { id: string; gross: number; paid: number; order: string | undefined }[]
  withdrawn: string[]
  repeated: number
  contradictions: string[]
}

export const newBook = (): InvoiceBook => ({ asked: [], withdrawn: [], repeated: 0, contradictions: [] })

interface Scene {
  client: PatientClient
  book: InvoiceBook
  seller: Seller
  onStep: () => void
  /** told after every invoice that is on its way */
  onInvoice: () => void
}

const wishOf = (gross: number) => ({
  buyer: { kind: 'business', name: '福州示例进出口有限公司', taxNumber: '91350100M000100Y43' },
  itemId: 'home-repair',
  gross,
  kind: 'ordinary',
  delivery: { how: 'electronic' },
})

/** All sales of one person, one after another: quote, request, and pay what is due. */
export async function sellAll(scene: Scene): Promise<void> {
  const { book, seller, onInvoice } = scene
  if (seller.isFickle) {
    await takeBack(scene, await ask(scene, 900_000))
  }
  for (const gross of seller.amounts) {
    const request = await ask(scene, gross)
    const due = request.quote.total ?? 0
    book.asked.push({ id: request.id, gross, paid: due, order: due === 0 ? undefined : await pay(scene, request.id, due) })
    onInvoice()
  }
}

/** Told by the contract to look again when another total is due by now; anything else ends the drill. */
async function ask({ client, seller, onStep }: Scene, gross: number): Promise<InvoiceRequest> {
  for (let left = 5; ; left--) {
    try {
      const { reply } = await client.post<{ quote: InvoiceQuote }>('/invoice-quotes', seller.token, { wish: wishOf(gross) })
      const asked = await client.post<{ request: InvoiceRequest }>('/invoice-requests', seller.token, { wish: wishOf(gross), totalShown: reply.quote.total })
      onStep()
      return asked.reply.request
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'invoice.total_changed' || left === 0) {
        throw error
      }
    }
  }
}

async function pay({ client, seller, onStep }: Scene, id: string, due: number): Promise<string> {
  const order = await toCashier({ client, seller }, id, due)
  await client.payAtCashier(order)
  onStep()
  return order
}

async function toCashier({ client, seller }: Pick<Scene, 'client' | 'seller'>, id: string, due: number): Promise<string> {
  const { reply } = await client.post<{ prepay: { package: string } }>(`/invoice-requests/${id}/payment`, seller.token, { amountShown: due })
  return reply.prepay.package.replace('prepay_id=', '')
}

async function takeBack(scene: Scene, { id, quote }: InvoiceRequest): Promise<void> {
  await toCashier(scene, id, quote.total ?? 0)
  await scene.client.post(`/invoice-requests/${id}/withdrawal`, scene.seller.token, {})
  scene.book.withdrawn.push(id)
  scene.onStep()
}
