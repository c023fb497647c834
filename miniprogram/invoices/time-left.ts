const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** `71 小时`, `40 分钟`: what is left of a clock of hours. */
export function timeLeft(ms: number): string {
  return ms >= HOUR_MS ? `${Math.floor(ms / HOUR_MS)} 小时` : `${Math.max(0, Math.floor(ms / MINUTE_MS))} 分钟`
}
