import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Route } from '#shared/contract/route'
import { Failure } from '#shared/failure'

export type RateLimit = (route: Route, who: string) => Promise<void>

/**
 * Requests a minute and caller: reads, mutations, and anonymous ones by address. One process, in memory.
 * @throws Failure `request.too_many` with the seconds to wait
 */
export function createRateLimit({ reads, mutations, anonymous }: { reads: number; mutations: number; anonymous: number }): RateLimit {
  const perMinute = (points: number): RateLimiterMemory => new RateLimiterMemory({ points, duration: 60 })
  const limiters = { reads: perMinute(reads), mutations: perMinute(mutations), anonymous: perMinute(anonymous) }
  return async (route, who) => {
    const limiter = route.auth === 'anonymous' ? limiters.anonymous : route.method === 'GET' ? limiters.reads : limiters.mutations
    try {
      await limiter.consume(who)
    } catch (refused) {
      // The library rejects with its own result object when the points are used up.
      if (refused instanceof RateLimiterRes) {
        throw new Failure('request.too_many', { retryAfterS: Math.ceil(refused.msBeforeNext / 1000) })
      }
      throw refused
    }
  }
}
