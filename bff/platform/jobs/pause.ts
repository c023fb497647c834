/** Until a partner is asked again about something: half as long as it waits already, from `leastMs` to ten minutes. */
export const pauseMs = (waitedMs: number, leastMs: number): number => Math.min(Math.max(waitedMs / 2, leastMs), 600_000)
