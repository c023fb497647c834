import type { Assessment, AssessmentVersion, Comparable } from '#shared/model/assessment'
import type { Claim, Dispute, DisputedFact, ProposedAnswer } from '#shared/model/dispute'
import type { Filing } from '#shared/model/filing'
import { newKey } from '../../support/new-key'
import type { Answer, House } from '../../support/house'
import { bringIn, handsOf, openByContract } from './file-with'
import type { Hands } from './file-with'

interface Shown {
  filing: Filing
  assessment: Assessment
  priceUsed: string
  versions: AssessmentVersion[]
  disputes: Dispute[]
  mayDispute: boolean
}

interface Review {
  dispute: Dispute
  side: string
  papers: { id: string; kind: string; size: number }[]
  assessment: Assessment
  versions: AssessmentVersion[]
  registry: DisputedFact[]
  candidates: Comparable[]
  proposal?: { answer: ProposedAnswer; by: string; at: string; value: number; floor: number }
  sentBack?: string
  mayPropose: boolean
  mayApprove: boolean
}

interface Line {
  id: string
  number: string
  state: string
  ground: string
  home: string
  openedAt: string
  answerBy: string
  yours: boolean
}

type Wording<T> = T extends unknown ? { [K in keyof T]: unknown } : never
type Said = Wording<Claim>
export type Word = Wording<ProposedAnswer>

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n').toString('base64')

/** A paper, as the phone hands it in. */
export async function handIn(who: Hands): Promise<string> {
  const { status, body } = await who.post<{ paper: { id: string } }>('/papers', { kind: 'application/pdf', content: PDF })
  if (status !== 200) {
    throw new Error(`paper: ${status} ${body.code ?? ''}`)
  }
  return body.paper.id
}

export const valueOf = async (who: Hands, filingId: string): Promise<Shown> => (await who.get<Shown>(`/existing-home/filings/${filingId}/assessment`)).body

/** Disputes the value as it stands. */
export async function dispute(who: Hands, filingId: string, claim: Said, key = newKey()): Promise<Answer<{ dispute: Dispute }>> {
  const { assessment } = await valueOf(who, filingId)
  return who.post<{ dispute: Dispute }>(`/existing-home/filings/${filingId}/disputes`, { assessmentSeen: assessment.id, claim }, key)
}

export const readDispute = async (who: Hands, id: string): Promise<Dispute> => (await who.get<{ dispute: Dispute }>(`/price-disputes/${id}`)).body.dispute
export const withdraw = (who: Hands, id: string): Promise<Answer<{ dispute: Dispute }>> => who.post<{ dispute: Dispute }>(`/price-disputes/${id}/withdrawal`)

export const lowForAReason = async (who: Hands) => ({ ground: 'justReason', reason: 'damage', statement: '厨房漏水多年，墙皮都掉了', papers: [await handIn(who)] }) as const
export const otherSales = (complex = '漫鹭里') =>
  ({ ground: 'comparables', sales: [{ complex, month: '2026-08', area: 9000, price: 80_000_000 }], statement: '同一栋卖得低', papers: [] }) as const

interface Seen {
  version: number
  floorSeen: number
}

/** A clerk at the desk. */
export async function deskOf(house: House, clerk: string) {
  const hands = handsOf(house, await house.signInStaff(clerk))
  const at = (id: string, step = ''): string => `/desk/price-disputes/${id}${step}`
  const review = (id: string): Promise<Answer<Review>> => hands.get<Review>(at(id))
  /** Of a dispute that does not exist for this clerk: any. */
  const versionOf = async (id: string): Promise<number> => {
    const { status, body } = await review(id)
    return status === 200 ? body.dispute.version : 1
  }
  /** What a second clerk agrees to; of a dispute that is not there, or waits for no approval: anything. */
  const seen = async (id: string): Promise<Seen> => {
    const { status, body } = await review(id)
    return status === 200 ? { version: body.dispute.version, floorSeen: body.proposal?.floor ?? 0 } : { version: 1, floorSeen: 0 }
  }
  return {
    token: hands.token,
    queue: async () => (await hands.get<{ items: Line[] }>(at('').replace(/\/$/, ''))).body.items,
    review,
    attempt: (id: string, answer: Word) => hands.post<{ assessment?: Assessment; refused?: string }>(at(id, '/trial'), { answer }),
    propose: async (id: string, answer: Word, version?: number) => hands.post<{ state: string }>(at(id, '/proposal'), { version: version ?? (await versionOf(id)), answer }),
    seen,
    approve: async (id: string, shown?: Seen) => {
      const { version, floorSeen } = shown ?? (await seen(id))
      return hands.post<{ state: string }>(at(id, '/approval'), { version, decision: { kind: 'approve', floorSeen } })
    },
    sendBack: async (id: string, reason: string) =>
      hands.post<{ state: string }>(at(id, '/approval'), { version: await versionOf(id), decision: { kind: 'sendBack', reason } }),
    paper: (id: string, paperId: string) => hands.get<{ paper: { id: string }; content: string }>(at(id, `/papers/${paperId}`)),
  }
}

export type Desk = Awaited<ReturnType<typeof deskOf>>

/** Both sides are in and have nodded: the next step is the signature. */
export async function readyToSign(seller: Hands, buyers: readonly Hands[]): Promise<string> {
  const { id } = await openByContract(seller)
  await bringIn(seller, id, buyers)
  for (const party of [seller, ...buyers]) {
    await party.confirm(id)
  }
  return id
}

/** The first clerk proposes, the second agrees. */
export async function answerWith([first, second]: readonly [Desk, Desk], id: string, answer: Word): Promise<Answer<{ state: string }>> {
  const proposed = await first.propose(id, answer)
  return proposed.status === 200 ? second.approve(id) : proposed
}
