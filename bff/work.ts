import { calibrateInThread } from './calibrate-in-thread'
import { deliverReturn, takeReturnBack } from './features/existing-home/deliver-return'
import { expireInvitations } from './features/existing-home/expire-invitations'
import { collectTransfers, handOver } from './features/existing-home/hand-over'
import { noteBillPaid, noteBillReceived } from './features/existing-home/note-payment'
import { collectAnswers } from './features/my-homes/collect-answers'
import { deliverCorrection } from './features/my-homes/deliver-correction'
import { sweepPapers } from './features/papers/sweep-papers'
import { calibrateWhenDue } from './features/price-models/calibrate-when-due'
import { followPrices } from './features/price-models/follow-prices'
import { sweepTries } from './features/session/identity-try-store'
import { sweepStaffTries } from './features/staff/staff-try-store'
import { sweepSessions } from './http/session-store'
import { sweepStaffSessions } from './http/staff-session-store'
import { sweepKeys } from './http/sweep-keys'
import { anchorChains } from './platform/cases/anchor'
import type { Work } from './platform/jobs/worker'
import { sweepOutbox } from './platform/outbox/outbox-store'
import { collectPayments } from './platform/payments/collect-payments'
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
    'bill.paid': (message) => noteBillPaid(world, message),
    'bill.received': (message) => noteBillReceived(world, message),
  },
  jobs: {
    'collect-correction-answers': { everyMs: 5000, leaseMs: LEASE_MS, run: () => collectAnswers(world) },
    'collect-payments': { everyMs: 2000, leaseMs: LEASE_MS, run: () => collectPayments(world) },
    'collect-receipts': { everyMs: 1000, leaseMs: LEASE_MS, run: () => collectReceipts(world) },
    'expire-invitations': { everyMs: 60_000, leaseMs: 60_000, run: () => expireInvitations(world) },
    'collect-transfers': { everyMs: 5000, leaseMs: LEASE_MS, run: () => collectTransfers(world) },
    'anchor-chains': { everyMs: HOUR, leaseMs: 10 * 60_000, run: () => anchorChains(world.db, world.now()) },
    // A look an hour; there is work once a month.
    'calibrate-prices': { everyMs: HOUR, leaseMs: 60_000, run: () => calibrateWhenDue(world, () => calibrateInThread(world)) },
    sweep: {
      everyMs: HOUR,
      leaseMs: 10 * 60_000,
      run: async () => {
        await sweepSessions(world.db, world.now())
        await sweepStaffSessions(world.db, world.now())
        await sweepStaffTries(world.db, world.now())
        await sweepKeys(world.db, world.now())
        await sweepTries(world.db, world.now())
        await sweepOutbox(world.db, world.now())
        await sweepPapers(world.db, world.now())
      },
    },
  },
  everyNode: {
    'follow-prices': { everyMs: FOLLOW_MS, run: () => followPrices(world) },
  },
})
