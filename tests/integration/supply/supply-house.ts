import type { ReplyOf } from '#shared/contract/route'
import type { readSupply } from '#shared/contract/businesses'
import type { reviewSupplyRequest } from '#shared/contract/supply-desk'
import type { SupplyRequest } from '#shared/model/supply'
import { personById } from '../../../bff/sandbox/city/demo-people'
import { creditCodeFor } from '../../../bff/sandbox/city/invent'
import type { Answer, House } from '../../support/house'
import { newKey } from '../../support/new-key'

/** The demo businesses, one for each class. */
export const codes = {
  normal: creditCodeFor(1, 9_900_002),
  low: creditCodeFor(1, 9_900_003),
  high: creditCodeFor(1, 9_900_004),
  grey: creditCodeFor(1, 9_900_005),
  stopped: creditCodeFor(1, 9_900_006),
  noodles: creditCodeFor(2, 9_900_001),
} as const

export type Supply = ReplyOf<typeof readSupply>
type Asked = Answer<{ request: SupplyRequest }>
type Ask = { token: string; key?: string }

/** Who takes parcels. */
export const RECEIVER = '柳代收'

/** What one does with supply, over HTTP. */
export const supplyOf = ({ ask, world }: House) => ({
  read: async (token: string, code: string): Promise<Supply> => (await ask<Supply>('GET', `/businesses/${code}/supply`, { token })).body,
  raise: (code: string, amount: number, { token, key = newKey() }: Ask): Promise<Asked> =>
    ask('POST', `/businesses/${code}/quota-raises`, { token, key, body: { amount, reason: '接了新合同，这个月要多开' } }),
  order: (code: string, body: object, { token, key = newKey() }: Ask): Promise<Asked> =>
    ask('POST', `/businesses/${code}/paper-orders`, { token, key, body: { kind: 'ordinary', count: 20, ...body } }),
  appeal: (code: string, reasonId: string, { token, key = newKey() }: Ask, more: object = {}): Promise<Asked> =>
    ask('POST', `/businesses/${code}/appeals`, { token, key, body: { reasonId, text: '法定代表人去年就换了，有变更通知书', ...more } }),
  request: (id: string, token: string): Promise<Asked> => ask('GET', `/supply-requests/${id}`, { token }),
  act: (id: string, act: 'withdrawal' | 'receipt' | 'loss', { token, key = newKey() }: Ask): Promise<Asked> => ask('POST', `/supply-requests/${id}/${act}`, { token, key }),
  address: async (token: string): Promise<string> => {
    const { body } = await ask<{ added: string }>('POST', '/addresses', {
      token, key: newKey(), body: { name: RECEIVER, phone: '13800002203', place: '重庆市南岸区沙盒路 1 号', isUsual: true },
    })
    return body.added
  },
  waiting: async (token: string): Promise<SupplyRequest[]> => (await ask<{ items: SupplyRequest[] }>('GET', '/desk/supply-requests', { token })).body.items,
  review: (id: string, token: string) => ask<ReplyOf<typeof reviewSupplyRequest>>('GET', `/desk/supply-requests/${id}`, { token }),
  decide: (id: string, decision: object, { token, key = newKey() }: Ask, version = 2) =>
    ask<{ state: string }>('POST', `/desk/supply-requests/${id}/decision`, { token, key, body: { version, decision: { grounds: '看过合同和近期的票', ...decision } } }),
  pack: (id: string, run: { code: string; first: string }, { token, key = newKey() }: Ask): Promise<Asked> =>
    ask('POST', `/desk/supply-requests/${id}/packing`, { token, key, body: run }),
  /** the register gives a person a role */
  appoint: async (code: string, personId: string, role: 'legal' | 'finance' | 'clerk'): Promise<void> => {
    await world.core.invoiceLedger.insertInto('taxpayer_role').values({ code, id_number: personById(personId).idNumber, role }).execute()
  },
  dismiss: async (code: string, personId: string): Promise<void> => {
    await world.core.invoiceLedger.deleteFrom('taxpayer_role').where('code', '=', code).where('id_number', '=', personById(personId).idNumber).execute()
  },
})
