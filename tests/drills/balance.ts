import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'

/** A little less than WeChat waits for an answer. */
const PATIENCE_MS = 4500

/** The proxy in front of several nodes: asks the next one when one does not answer or is broken. */
export async function startBalancer(bases: readonly string[]): Promise<{ base: string; close: () => void }> {
  const server = createServer((request, response) => {
    pass(bases, request).then(
      ({ status, text }) => response.writeHead(status, { 'content-type': 'text/plain' }).end(text),
      () => response.destroy(),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = (): void => {
    server.close()
    server.closeAllConnections()
  }
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}

let turn = 0

async function pass(bases: readonly string[], request: IncomingMessage): Promise<{ status: number; text: string }> {
  const { method = 'GET', url = '/' } = request
  const body = method === 'GET' ? undefined : new Uint8Array(await buffer(request))
  const headers = { 'content-type': request.headers['content-type'] ?? 'text/plain' }
  for (const end = Date.now() + PATIENCE_MS; ; await sleep(50)) {
    turn += 1
    const base = bases[turn % bases.length] ?? ''
    try {
      const response = await fetch(base + url, { method, headers, signal: AbortSignal.timeout(PATIENCE_MS), ...(body ? { body } : {}) })
      const text = await response.text()
      if (response.status < 500) {
        return { status: response.status, text }
      }
    } catch {
      // Killed a moment ago: the next node is asked.
    }
    if (Date.now() > end) {
      return { status: 502, text: '' }
    }
  }
}
