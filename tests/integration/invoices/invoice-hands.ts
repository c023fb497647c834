import type { Bill } from '#shared/model/bill'
import type { InvoiceQuote, InvoiceRequest } from '#shared/model/invoice'
import { dispatch } from '../../../bff/platform/outbox/dispatch'
import { work } from '../../../bff/work'
import type { Answer, House } from '../../support/house'
import { newKey } from '../../support/new-key'

/** One whose number checks; nobody in the city. */
export const BUYER = { kind: 'business', name: '福州示例进出口有限公司', taxNumber: '91350100M000100Y43' }

/** A repair for a company, by its amount in fen. */
export const wishOf = (gross: number, more: object = {}) => ({ buyer: BUYER, itemId: 'home-repair', gross, kind: 'ordinary', delivery: { how: 'electronic' }, ...more })

export type Requested = Answer<{ request: InvoiceRequest }>

/** What one person does with invoices, over the wire. */
export function handsOf(house: House, token: string) {
  const post = <B>(path: string, body: object, key = newKey()): Promise<Answer<B>> => house.ask<B>('POST', path, { token, key, body })
  const quote = async (wish: object): Promise<Answer<{ quote: InvoiceQuote }>> => house.ask('POST', '/invoice-quotes', { token, body: { wish } })
  const shown = async (wish: object): Promise<{ wish: object; totalShown?: number }> => {
    const { total } = (await quote(wish)).body.quote
    return { wish, ...(total === undefined ? {} : { totalShown: total }) }
  }
  const read = async (id: string): Promise<Requested> => house.ask('GET', `/invoice-requests/${id}`, { token })
  return {
    post,
    quote,
    shown,
    read,
    /** the request, or a complaint with the answer */
    state: async (id: string): Promise<InvoiceRequest> => (await read(id)).body.request,
    request: async (wish: object): Promise<Requested> => post('/invoice-requests', await shown(wish)),
    correct: async (id: string, wish: object): Promise<Requested> => post(`/invoice-requests/${id}/correction`, await shown(wish)),
    pay: async (id: string, amountShown: number): Promise<Answer<{ bill: Bill; prepay: { package: string } }>> => post(`/invoice-requests/${id}/payment`, { amountShown }),
    withdraw: async (id: string): Promise<Requested> => post(`/invoice-requests/${id}/withdrawal`, {}),
  }
}

export type Hands = ReturnType<typeof handsOf>

/** All that waits in the outbox is worked on, and what that puts there. */
export async function workOff({ world }: House): Promise<void> {
  const { handlers } = work(world)
  while ((await dispatch(world, handlers, { owner: 'test', batch: 50 })) > 0) {
    // until nothing is due
  }
}

export const momentsOf = async ({ world }: House, caseId: string): Promise<string[]> =>
  (await world.db.selectFrom('case_moment').select('kind').where('case_id', '=', caseId).orderBy('seq').execute()).map(({ kind }) => kind)

export const ledgerOf = async ({ world }: House, number: string | undefined) =>
  world.core.invoiceLedger.selectFrom('invoice').selectAll().where('number', '=', number ?? '').execute()

export const orderOf = ({ body }: Answer<{ prepay: { package: string } }>): string => body.prepay.package.replace('prepay_id=', '')
