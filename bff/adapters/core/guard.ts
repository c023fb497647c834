import {
  BrokenCircuitError,
  circuitBreaker,
  ConsecutiveBreaker,
  handleWhen,
  TaskCancelledError,
  timeout,
  TimeoutStrategy,
  wrap,
} from 'cockatiel'
import { Failure } from '#shared/failure'

/** Runs one call to a core service within its deadline, or refuses at once while the service is known to be down. */
export type Guard = <T>(call: () => Promise<T>) => Promise<T>

interface GuardOptions {
  deadlineMs?: number
  /** failures in a row that open the breaker */
  failures?: number
  /** how long an open breaker refuses before it lets one call try */
  restMs?: number
}

/**
 * Deadline and breaker of one core service; every adapter call of that service shares this state.
 * @throws Failure `core.unavailable` when there is no answer; a fault of our own (a TypeError, say) passes as it is
 */
export function createGuard(service: string, { deadlineMs = 3000, failures = 5, restMs = 5000 }: GuardOptions = {}): Guard {
  const breaker = circuitBreaker(handleWhen(isOutage), { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(failures) })
  // Aggressive: a query cannot be called back, but its caller must not wait for it either.
  const policy = wrap(breaker, timeout(deadlineMs, TimeoutStrategy.Aggressive))
  return async (call) => {
    try {
      // A signal of its own: on the policies' shared one Node takes many calls at once for a leak of listeners, and warns.
      return await policy.execute(call, new AbortController().signal)
    } catch (error) {
      // Translated here, once: whoever asks a core service knows one failure.
      if (error instanceof BrokenCircuitError || isOutage(error)) {
        throw new Failure('core.unavailable', { service, why: reasonOf(error) })
      }
      throw error
    }
  }
}

/** No answer in time, no connection, or the server refused the statement; all mean that the service gave no answer. */
function isOutage(error: Error): boolean
function isOutage(error: unknown): boolean
function isOutage(error: unknown): boolean {
  if (error instanceof TaskCancelledError) {
    return true
  }
  if (error instanceof Failure) {
    return error.code === 'server.busy' || error.code === 'core.unavailable'
  }
  const { errno, code } = error as { errno?: unknown; code?: unknown }
  return typeof errno === 'number' || (typeof code === 'string' && /^(E[A-Z]+|PROTOCOL_\w+|ER_\w+)$/.test(code))
}

function reasonOf(error: unknown): string {
  if (error instanceof BrokenCircuitError) {
    return 'breaker open'
  }
  if (error instanceof TaskCancelledError) {
    return 'deadline'
  }
  return (error as { code?: string }).code ?? 'unknown'
}
