import type { ReplyIn } from '#shared/contract/route'
import type * as api from '#shared/contract/existing-home'
import type { CaseTodo, Moment } from '#shared/model/case'
import { instant } from '#shared/model/day'
import type { RuleResult } from '#shared/model/filing'
import type { Fen } from '#shared/model/money'
import type { BillRecord } from '../../platform/payments/bill-store'
import { maskName } from '../../platform/privacy/mask'
import type { DisputeRecord } from './disputes/dispute-store'
import { factsHash, ownFacts } from './own-facts'
import type { FilingRecord } from './filing-store'
import type { Party, Snapshot } from './snapshot'

export type FilingView = ReplyIn<typeof api.readFiling>['filing']

interface Seen {
  filing: FilingRecord
  own: Party
  moments: Moment[]
  invitations: { position: number; code: string; expiresAt: Date }[]
  bill: BillRecord | undefined
  /** of whichever party */
  dispute: DisputeRecord | undefined
}

/** A filing as one of its parties may see it: the others by masked name and progress, nothing of their facts and taxes. */
export function filingView({ filing, own, moments, invitations, bill, dispute }: Seen): FilingView {
  const { snapshot, parties } = filing
  const todo = todoOf(filing, own, { bill, dispute })
  return {
    id: filing.id,
    number: filing.number,
    state: filing.state,
    version: filing.version,
    position: own.position,
    side: own.side,
    opened: own.opener,
    ...(todo ? { todo } : {}),
    home: homeShown(snapshot),
    deal: snapshot.deal,
    parties: parties.map((party) => partyShown(party, own)),
    facts: ownFacts(snapshot, parties, own.position),
    factsSeen: factsHash(snapshot, parties, own.position),
    invitations: own.opener ? invitations.map(({ position, code, expiresAt }) => ({ position, code, expiresAt: instant(expiresAt.getTime()) })) : [],
    rules: filing.rules.map(ruleShown),
    ...(dispute ? { dispute: { id: dispute.id, mine: dispute.position === own.position, answerBy: instant(dispute.answerBy.getTime()) } } : {}),
    ...(filing.returned !== undefined && filing.state === 'returned' ? { returned: filing.returned } : {}),
    moments,
  }
}

/** Which fact of whom is missing is not everybody's to read; that the floor counts is. */
const ruleShown = ({ rule, holds, detail }: RuleResult): RuleResult => ({ rule, holds, ...(rule === 'priceAboveFloor' && detail ? { detail } : {}) })

interface Open {
  bill: Pick<BillRecord, 'state'> | undefined
  dispute: Pick<DisputeRecord, 'id'> | undefined
}

/** What a filing waits for from one party. */
export function todoOf(filing: Pick<FilingRecord, 'state' | 'parties'>, own: Party, { bill, dispute }: Open): CaseTodo | undefined {
  switch (filing.state) {
    case 'collecting':
      return collectingTodo(filing.parties, own, dispute !== undefined)
    case 'returned':
      return own.opener ? 'correct' : undefined
    case 'paying':
      return bill?.state === 'open' || bill?.state === 'paying' ? 'pay' : undefined
    default:
      return undefined
  }
}

/**
 * One's own part first, without a way round; then the others are asked in. They can be invited earlier, nothing has to wait for it.
 * A disputed price waits for the tax office: nobody can sign it.
 */
function collectingTodo(parties: readonly Party[], own: Party, isDisputed: boolean): CaseTodo | undefined {
  if (own.progress === 'joined') {
    return 'confirm'
  }
  if (own.progress === 'confirmed' && !isDisputed) {
    return 'sign'
  }
  return own.opener && parties.some(({ progress }) => progress === 'absent') ? 'invite' : undefined
}

export function homeShown({ home }: Snapshot): FilingView['home'] {
  return {
    district: home.district.name,
    complex: home.complex,
    building: home.building,
    room: home.room,
    area: home.builtArea,
    ...(home.floor === null ? {} : { floor: home.floor }),
    ...(home.floors === null ? {} : { floors: home.floors }),
    mortgaged: home.mortgages.length > 0,
  }
}

const partyShown = (party: Party, own: Party): FilingView['parties'][number] => ({
  position: party.position,
  side: party.side,
  you: party.position === own.position,
  name: maskName(party.identity.name ?? ''),
  share: party.share,
  progress: party.progress === 'settled' ? 'paid' : party.progress,
})

/** `漫鹭里 2 幢 12-3`: the register writes `2幢`, we put a space between figures and words. */
export const homeTitle = ({ home }: Snapshot): string => `${home.complex} ${home.building.replace(/(\d)(?=\p{Script=Han})/gu, '$1 ')} ${home.room}`

/** To the next ten thousand yuan: enough to know which deal is meant. */
export const roughly = (price: Fen): Fen => (Math.max(1, Math.round(price / 1_000_000)) * 1_000_000) as Fen
