import { createServer } from 'node:http'
import type { World } from '../world'
import { openapi } from './openapi'

/** Metrics and API documents on a port of their own, loopback only; nothing when `ADMIN_PORT` is unset. */
export async function admin(world: World): Promise<{ close: () => Promise<void> }> {
  if (world.config.adminPort === undefined) {
    return { close: () => Promise.resolve() }
  }
  const server = createServer((request, response) => {
    if (request.url === '/metrics') {
      void world.metrics.registry.metrics().then((text) => response.setHeader('content-type', world.metrics.registry.contentType).end(text))
      return
    }
    if (request.url === '/api/openapi.json') {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(openapi()))
      return
    }
    response.writeHead(404).end()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(world.config.adminPort, '127.0.0.1', resolve)
  })
  return { close: () => new Promise((resolve) => server.close(() => resolve())) }
}
