import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Route } from '#shared/contract/route'
import { Failure } from '#shared/failure'

export type RateLimit = (route: Route, who: string) => Promise<void>

export interface Limits {
  reads: number
  mutations: number
  anonymous: number
  /** false: what a route asks for itself is left aside */
  routes?: boolean
}

/**
 * Requests a minute and caller: reads, mutations, and anonymous ones by address; a route with a limit of its own has it alone.
 * One process, in memory.
 * @throws Failure `request.too_many` with the seconds to wait
 */
export function createRateLimit({ reads, mutations, anonymous, routes = true }: Limits): RateLimit {
  const perMinute = (points: number): RateLimiterMemory => new RateLimiterMemory({ points, duration: 60 })
  const limiters = { reads: perMinute(reads), mutations: perMinute(mutations), anonymous: perMinute(anonymous) }
  const own = new Map<Route, RateLimiterMemory>()
  const ownOf = (route: Route, points: number): RateLimiterMemory => {
    const limiter = own.get(route) ?? perMinute(points)
    own.set(route, limiter)
    return limiter
  }
  const usual = (route: Route): RateLimiterMemory =>
    route.auth === 'anonymous' ? limiters.anonymous : route.method === 'GET' ? limiters.reads : limiters.mutations
  return async (route, who) => {
    const limiter = routes && route.perMinute !== undefined ? ownOf(route, route.perMinute) : usual(route)
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

/** Who an address is counted as. One subscriber of IPv6 has 2^64 addresses: all of them are one caller. */
export function callerOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) {
    return address
  }
  const [head = '', tail] = address.split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const gap = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0')
  return [...front, ...gap, ...back].slice(0, 4).join(':')
}
