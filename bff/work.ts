import { collectAnswers } from './features/my-homes/collect-answers'
import { deliverCorrection } from './features/my-homes/deliver-correction'
import { sweepTries } from './features/session/identity-try-store'
import { sweepSessions } from './http/session-store'
import { sweepKeys } from './http/sweep-keys'
import { anchorChains } from './platform/cases/anchor'
import type { Work } from './platform/jobs/worker'
import { sweepOutbox } from './platform/outbox/outbox-store'
import type { World } from './world'

const HOUR = 3_600_000

/** All background work on one screen: who handles which message, and what runs how often. */
export const work = (world: World): Work => ({
  handlers: {
    'correction.opened': (message) => deliverCorrection(world, message),
  },
  jobs: {
    'collect-correction-answers': { everyMs: 5000, leaseMs: 60_000, run: () => collectAnswers(world) },
    'anchor-chains': { everyMs: HOUR, leaseMs: 10 * 60_000, run: () => anchorChains(world.db, world.now()) },
    sweep: {
      everyMs: HOUR,
      leaseMs: 10 * 60_000,
      run: async () => {
        await sweepSessions(world.db, world.now())
        await sweepKeys(world.db, world.now())
        await sweepTries(world.db, world.now())
        await sweepOutbox(world.db, world.now())
      },
    },
  },
})
