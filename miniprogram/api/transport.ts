export interface Sent {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  url: string
  header: Record<string, string>
  data?: object
}

export interface Answer {
  status: number
  data: unknown
  header: Record<string, unknown>
}

/** One HTTP exchange; whatever status comes back is an answer. @throws Unreached when none does */
export type Send = (sent: Sent) => Promise<Answer>
