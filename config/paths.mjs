import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..')
/** What one clone keeps between runs; never committed. */
export const dataDir = path.join(root, '.data')
export const logsDir = path.join(dataDir, 'logs')
