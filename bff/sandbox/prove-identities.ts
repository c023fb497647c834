import { newId } from '../new-id'
import { FIRST_TIMER, demoPeople } from './city/demo-people'
import type { DemoPerson } from './city/demo-people'

/** The demo citizens have used the product before, but for one: so a phone opens on real pages. Done by the front door, like anybody. */
export async function proveIdentities(base: string, issueLoginCode: (personId: string) => string): Promise<number> {
  const regulars = demoPeople.filter(({ kind, id }) => kind === 'citizen' && id !== FIRST_TIMER)
  const proven = await Promise.all(regulars.map((person) => prove(base, issueLoginCode(person.id), person)))
  return proven.filter(Boolean).length
}

async function prove(base: string, code: string, { name, idNumber }: DemoPerson): Promise<boolean> {
  const { token, me } = await post<{ token: string; me: { level: string } }>(`${base}/api/v1/sessions`, { code })
  const authorization = `Bearer ${token}`
  if (me.level === 'signedIn') {
    await post(`${base}/api/v1/me/identity`, { name, idNumber }, { authorization, 'idempotency-key': newId() })
  }
  await fetch(`${base}/api/v1/sessions/current`, { method: 'DELETE', headers: { authorization } })
  return me.level === 'signedIn'
}

async function post<Reply>(url: string, body: object, headers: Record<string, string> = {}): Promise<Reply> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
  if (!response.ok) {
    throw new Error(`${new URL(url).pathname} answered ${response.status}: ${await response.text()}`)
  }
  return (await response.json()) as Reply
}
