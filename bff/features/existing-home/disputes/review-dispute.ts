import type { ReplyIn } from '#shared/contract/route'
import type * as api from '#shared/contract/assessments-desk'
import { instant } from '#shared/model/day'
import { homeOf } from '../../../adapters/core/registry'
import { candidatesFor } from '../../../engines/appraisal/value-home'
import { actorOf, clerkIn, requireStaff } from '../../../http/require-staff'
import type { UseCase } from '../../../http/use-case'
import { papersOf } from '../../../platform/papers/paper-store'
import { maskName } from '../../../platform/privacy/mask'
import { unseal } from '../../../platform/privacy/seal'
import type { World } from '../../../world'
import { listAssessments, versionShown } from '../assessment-store'
import { homeShown } from '../filing-view'
import { noteOpened } from '../note-opened'
import { standingOf, valueByAnswer } from './dispute-answer'
import type { Standing } from './dispute-answer'
import { mayApprove, mayPropose, readOnDesk } from './dispute-desk'
import { knownFacts } from './dispute-facts'
import type { DisputeRecord } from './dispute-store'
import { disputeShown } from './dispute-view'

const CANDIDATES = 30

/** All that a clerk needs to answer: claim and papers, the value with its past, the register's word of today, sales to choose from. */
export const reviewDispute: UseCase<typeof api.reviewDispute> = async (world, caller, { params: { disputeId } }) => {
  const { db, keys } = world
  const staff = requireStaff(caller)
  const { dispute, filing } = await readOnDesk(world, staff, disputeId)
  await noteOpened(world, filing, { actor: actorOf(staff), purpose: 'desk.dispute', traceId: caller.traceId })
  const [shown, papers, now, versions, registered] = await Promise.all([
    disputeShown(db, keys, dispute),
    papersOf(db, disputeId),
    standingOf(db, keys, filing),
    listAssessments(db, keys, filing.id),
    homeOf(world.core, filing.snapshot.home.unitNumber),
  ])
  const disputed = versions.find(({ assessment }) => assessment.id === dispute.assessmentId)
  const side = filing.parties.find(({ position }) => position === dispute.position)?.side
  if (!disputed || !side) {
    throw new Error('a dispute without its value or its party')
  }
  const proposal = await proposalShown(world, dispute, now)
  return {
    dispute: shown,
    side,
    home: homeShown(filing.snapshot),
    deal: filing.snapshot.deal,
    papers,
    assessment: disputed.assessment,
    versions: versions.map(versionShown),
    registry: registered ? knownFacts(registered) : [],
    candidates: world.prices.live ? candidatesFor(world.prices.live, now.home, now.assessment.asOf, CANDIDATES) : [],
    ...(proposal ? { proposal } : {}),
    ...(dispute.sentBack === undefined ? {} : { sentBack: dispute.sentBack }),
    mayPropose: mayPropose(dispute),
    mayApprove: mayApprove(dispute, staff),
  }
}

/** With what it makes of the value today: that is what the second clerk agrees to. */
async function proposalShown(world: World, { state, proposal }: DisputeRecord, now: Standing): Promise<ReplyIn<typeof api.reviewDispute>['proposal']> {
  if (!proposal) {
    return undefined
  }
  const told = state === 'inApproval' ? valueByAnswer(world, now, proposal.answer).assessment : undefined
  const { answer, at, value, floor } = proposal
  const by = await nameOf(world, proposal.by)
  return { answer, by, at: instant(at.getTime()), value: told?.value ?? value, floor: told?.floor ?? floor }
}

/** The clerk's name as colleagues see it. */
async function nameOf({ db, keys }: World, actor: string): Promise<string> {
  const id = clerkIn(actor) ?? ''
  const row = await db.selectFrom('staff').select('name_sealed').where('id', '=', id).executeTakeFirst()
  return row ? maskName(unseal(keys, { table: 'staff', column: 'name', row: id }, row.name_sealed)) : ''
}
