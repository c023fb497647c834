import { calibrateInThread } from './calibrate-in-thread'
import { answerBy } from './engines/law/working-time'
import { deliverReturn, takeReturnBack } from './features/existing-home/deliver-return'
import { expireInvitations } from './features/existing-home/expire-invitations'
import { collectTransfers, handOver } from './features/existing-home/hand-over'
import { noteBillPaid, noteBillReceived } from './features/existing-home/note-payment'
import { sweepProgressTries } from './features/look-ups/progress-store'
import { closeBookings } from './features/halls/close-bookings'
import { moveQueues } from './features/halls/move-queues'
import { remindBookings } from './features/halls/remind-bookings'
import { sweepHalls } from './features/halls/sweep-halls'
import { deliverCode } from './features/messages/deliver-code'
import { deliverFarewell } from './features/messages/deliver-farewell'
import { issueRequested } from './features/invoices/issue-invoice'
import { lapseRequests } from './features/invoices/lapse-requests'
import { noteInvoiceBill } from './features/invoices/note-bill'
import { remindRequests } from './features/invoices/remind-requests'
import { tellLateRequests } from './features/invoices/tell-late-requests'
import { deliverSending } from './features/invoice-folder/deliver-sending'
import { forgetVisitors } from './features/halls-learning/forget-visitors'
import { LOOK_MS, learnHalls } from './features/halls-learning/learn-halls'
import { learnTimes } from './features/halls-learning/learn-times'
import { remindBills } from './features/existing-home/remind-bills'
import { tellLate } from './features/existing-home/tell-late'
import { warnValues } from './features/existing-home/warn-values'
import { collectCreditAnswers } from './features/my-profile/collect-credit-answers'
import { deliverChallenge } from './features/my-profile/deliver-challenge'
import { collectAnswers } from './features/my-homes/collect-answers'
import { deliverCorrection } from './features/my-homes/deliver-correction'
import { collectParcels } from './features/outlets/collect-parcels'
import { handInParcel } from './features/outlets/hand-in-parcel'
import { sweepPickupTries } from './features/outlets/pickup-try-store'
import { voidInLedger } from './features/outlets/void-in-ledger'
import { sweepPapers } from './features/papers/sweep-papers'
import { calibrateWhenDue } from './features/price-models/calibrate-when-due'
import { followPrices } from './features/price-models/follow-prices'
import { issueRed } from './features/red-letters/issue-red'
import { lapseRedLetters } from './features/red-letters/lapse-red-letters'
import { sweepTries } from './features/session/identity-try-store'
import { sweepStaffTries } from './features/staff/staff-try-store'
import { deliverLift } from './features/supply/deliver-lift'
import { deliverQuota } from './features/supply/deliver-quota'
import { tellControl } from './features/supply/tell-control'
import { tellLateSupply } from './features/supply/tell-late-supply'
import { sweepPushes } from './features/wechat-pushes/push-store'
import { workPush } from './features/wechat-pushes/work-push'
import { sweepSessions } from './http/session-store'
import { sweepStaffSessions } from './http/staff-session-store'
import { sweepKeys } from './http/sweep-keys'
import { anchorChains } from './platform/cases/anchor'
import { caseKindOf } from './platform/cases/case-kind-of'
import { sweepCodes } from './platform/contacts/code-store'
import { sweepFarewells } from './platform/contacts/farewell-store'
import { noteRefunded } from './platform/invoices/note-refunded'
import { sweepPasses } from './platform/halls/passes'
import type { Work } from './platform/jobs/worker'
import { collectSmsReceipts } from './platform/notices/collect-sms-receipts'
import { deliver } from './platform/notices/deliver'
import { collectLetterReceipts, postLetters } from './platform/notices/letters'
import { serviceRule } from './platform/notices/service-rule'
import { startDelivery } from './platform/notices/start-delivery'
import { tellReadings } from './platform/notices/tell-readings'
import { sweepOutbox } from './platform/outbox/outbox-store'
import { collectPayments } from './platform/payments/collect-payments'
import { deliverRefund } from './platform/payments/refunds'
import { collectReceipts } from './platform/payments/collect-receipts'
import type { World } from './world'

const HOUR = 3_600_000
/** What somebody who waits for a certificate waits longer when a node was killed with the job in its hands. */
const LEASE_MS = 6000
/** All nodes tell values by the same version within a minute. */
const FOLLOW_MS = 20_000

/** All background work on one screen: who handles which message, and what runs how often. */
export const work = (world: World): Work => ({
  handlers: {
    'correction.opened': (message) => deliverCorrection(world, message),
    'filing.approved': (message) => deliverReturn(world, message),
    'filing.withdrawn': (message) => takeReturnBack(world, message),
    'filing.certified': (message) => handOver(world, message),
    'bill.paid': (message) => noteBill(world, message, noteBillPaid),
    'bill.received': (message) => noteBill(world, message, noteBillReceived),
    'refund.asked': (message) => deliverRefund(world, message),
    'refund.done': (message) => noteRefunded(world, message),
    'invoice.issue': (message) => issueRequested(world, message),
    'invoice.send': (message) => deliverSending(world, message),
    'red.issue': (message) => issueRed(world, message),
    'credit.challenged': (message) => deliverChallenge(world, message),
    'quota.granted': (message) => deliverQuota(world, message),
    'control.lifted': (message) => deliverLift(world, message),
    'parcel.packed': (message) => handInParcel(world, message),
    'paper.voided': (message) => voidInLedger(world, message),
    'notice.told': (message) => startDelivery(world, message, { letterAt: (toldMs) => answerBy(toldMs, serviceRule.minutesBeforeLetter) }),
    'notice.deliver': (message) => deliver(world, message),
    'contact.code': (message) => deliverCode(world, message),
    'contact.changed': (message) => deliverFarewell(world, message),
    'wechat.pushed': (message) => workPush(world, message),
  },
  jobs: jobsOf(world),
  everyNode: {
    'follow-prices': { everyMs: FOLLOW_MS, run: () => followPrices(world) },
  },
})

const jobsOf = (world: World): Work['jobs'] => ({
  'collect-correction-answers': { everyMs: 5000, leaseMs: LEASE_MS, run: () => collectAnswers(world) },
  'collect-credit-answers': { everyMs: 5000, leaseMs: LEASE_MS, run: () => collectCreditAnswers(world) },
  'collect-payments': { everyMs: 2000, leaseMs: LEASE_MS, run: () => collectPayments(world) },
  'collect-receipts': { everyMs: 1000, leaseMs: LEASE_MS, run: () => collectReceipts(world) },
  'remind-requests': { everyMs: 60_000, leaseMs: 60_000, run: () => remindRequests(world) },
  'lapse-requests': { everyMs: 60_000, leaseMs: 60_000, run: () => lapseRequests(world) },
  'lapse-red-letters': { everyMs: 60_000, leaseMs: 60_000, run: () => lapseRedLetters(world) },
  'tell-control': { everyMs: 10 * 60_000, leaseMs: 60_000, run: () => tellControl(world) },
  'collect-parcels': { everyMs: 5000, leaseMs: LEASE_MS, run: () => collectParcels(world) },
  'expire-invitations': { everyMs: 60_000, leaseMs: 60_000, run: () => expireInvitations(world) },
  'collect-transfers': { everyMs: 5000, leaseMs: LEASE_MS, run: () => collectTransfers(world) },
  'collect-sms-receipts': { everyMs: 5000, leaseMs: LEASE_MS, run: () => collectSmsReceipts(world) },
  'collect-letter-receipts': { everyMs: 5000, leaseMs: LEASE_MS, run: () => collectLetterReceipts(world) },
  'post-letters': { everyMs: 60_000, leaseMs: 60_000, run: () => postLetters(world) },
  'remind-bills': { everyMs: 60_000, leaseMs: 60_000, run: () => remindBills(world) },
  'tell-late': { everyMs: 60_000, leaseMs: 60_000, run: () => tellAllLate(world) },
  'warn-values': { everyMs: 10 * 60_000, leaseMs: 60_000, run: () => warnValues(world) },
  'move-queues': { everyMs: 20_000, leaseMs: 60_000, run: () => moveQueues(world) },
  'close-bookings': { everyMs: 60_000, leaseMs: 60_000, run: () => closeBookings(world) },
  'remind-bookings': { everyMs: 60_000, leaseMs: 60_000, run: () => remindBookings(world) },
  'tell-readings': { everyMs: HOUR, leaseMs: 60_000, run: () => tellReadings(world) },
  'anchor-chains': { everyMs: HOUR, leaseMs: 10 * 60_000, run: () => anchorChains(world.db, world.now()) },
  'learn-halls': { everyMs: LOOK_MS, leaseMs: 60_000, run: () => learnHalls(world) },
  'learn-times': { everyMs: HOUR, leaseMs: 60_000, run: () => learnTimes(world) },
  // A look an hour; there is work once a month.
  'calibrate-prices': { everyMs: HOUR, leaseMs: 60_000, run: () => calibrateWhenDue(world, () => calibrateInThread(world)) },
  sweep: { everyMs: HOUR, leaseMs: 10 * 60_000, run: () => sweep(world) },
})

/** A bill belongs to a filing or to an invoice. */
async function noteBill(world: World, message: { id: string; body: Record<string, string> }, noteFiling: typeof noteBillPaid): Promise<void> {
  const kind = await caseKindOf(world.db, message.body['caseId'])
  await (kind === 'proxyInvoice' ? noteInvoiceBill(world, message) : noteFiling(world, message))
}

/** Everybody who was promised an answer of a clerk. */
async function tellAllLate(world: World): Promise<void> {
  await tellLate(world)
  await tellLateRequests(world)
  await tellLateSupply(world)
}

/** What is of no more use goes away. */
async function sweep({ db, now }: World): Promise<void> {
  await sweepSessions(db, now())
  await sweepStaffSessions(db, now())
  await sweepStaffTries(db, now())
  await sweepPickupTries(db, now())
  await forgetVisitors(db, now())
  await sweepProgressTries(db, now())
  await sweepKeys(db, now())
  await sweepTries(db, now())
  await sweepOutbox(db, now())
  await sweepPapers(db, now())
  await sweepCodes(db, now())
  await sweepFarewells(db, now())
  await sweepPushes(db, now())
  await sweepPasses(db, now())
  await sweepHalls(db, now())
}
