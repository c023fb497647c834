import { pino } from 'pino'
import type { DestinationStream, Logger } from 'pino'

export type Log = Logger

const SECRET_PATHS = ['token', 'code', 'authorization', 'name', 'idNumber', 'phone', 'address', 'body', 'headers', 'secret']

/**
 * Structured log. Fields that may hold personal data are dropped by name, and whatever text is logged has runs
 * that look like ID or phone numbers blotted out, also inside error messages and stacks.
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    redact: { paths: SECRET_PATHS.flatMap((path) => [path, `*.${path}`]), censor: '[redacted]' },
    hooks: { streamWrite: blot },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** 17 digits and a check character, or an 11-digit mobile number, wherever they stand. Most lines have no such run at all. */
export const blot = (line: string): string => (/\d{11}/.test(line) ? blotted(line) : line)

const blotted = (line: string): string =>
  line.replace(/(?<!\d)\d{17}[\dXx](?![\dA-Za-z])/g, '[id number]').replace(/(?<![\d.])(?:\+?86)?1[3-9]\d{9}(?!\d)/g, '[phone]')
