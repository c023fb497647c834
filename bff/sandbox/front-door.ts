import { newId } from '../new-id'

export interface FrontDoor {
  level: string
  /** @throws Error with the answer when it is no success */
  ask: <Reply>(method: string, path: string, body?: object) => Promise<Reply>
  leave: () => Promise<void>
}

/** Signs in over HTTP with a login code, as a phone does. */
export async function enterFrontDoor(base: string, code: string): Promise<FrontDoor> {
  const { token, me } = await request<{ token: string; me: { level: string } }>(base, 'POST', '/sessions', { body: { code } })
  const authorization = `Bearer ${token}`
  const ask: FrontDoor['ask'] = (method, path, body) => request(base, method, path, { authorization, ...(body ? { body } : {}) })
  return { level: me.level, ask, leave: () => ask('DELETE', '/sessions/current') }
}

async function request<Reply>(base: string, method: string, path: string, { body, authorization }: { body?: object; authorization?: string }): Promise<Reply> {
  const response = await fetch(`${base}/api/v1${path}`, {
    method,
    headers: {
      'idempotency-key': newId(),
      ...(authorization === undefined ? {} : { authorization }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) {
    throw new Error(`${method} ${path} answered ${response.status}: ${text}`)
  }
  return (text === '' ? {} : JSON.parse(text)) as Reply
}
