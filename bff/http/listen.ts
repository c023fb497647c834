import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type Koa from 'koa'
import type { World } from '../world'

const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000, connectionsCheckingInterval: 1000, maxHeaderSize: 16_384 }

export interface Listening {
  port: number
  /** Not ready → no new connections → requests in flight end (at most `deadlineMs`) → closed. */
  close: (deadlineMs?: number) => Promise<void>
}

/** @throws the listen error, e.g. EADDRINUSE */
export async function listen(app: Koa, world: World): Promise<Listening> {
  const handle = app.callback()
  const server = createServer(TIMEOUTS, (request, response) => void handle(request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(world.config.port, world.config.host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: async (deadlineMs = 10_000) => {
      world.draining = true
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      // A connection whose last request has just ended is idle only now, and would be kept for the next one.
      const sweep = setInterval(() => server.closeIdleConnections(), 50)
      const timer = sleep(deadlineMs, undefined, { ref: false }).then(() => server.closeAllConnections())
      await Promise.race([closed, timer])
      clearInterval(sweep)
    },
  }
}
