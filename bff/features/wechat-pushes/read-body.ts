import type { IncomingMessage } from 'node:http'
import { PushRefused } from './push-refused'

const MOST_BYTES = 64 * 1024

/** The bytes as they came; a longer body is not read to its end. @throws PushRefused */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    // Destroyed, the request would take along the connection that the refusal goes back by.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > MOST_BYTES) {
        throw new PushRefused(413, 'too large')
      }
      chunks.push(chunk)
    }
  } catch (error) {
    // Whoever hangs up in the middle is refused like any other stranger; it is no fault of ours.
    throw error instanceof PushRefused ? error : new PushRefused(400, 'cut off')
  }
  return Buffer.concat(chunks).toString('utf8')
}
