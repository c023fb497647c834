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

/** A header by its name in small letters; platforms differ in how they write it. */
export function headerOf(header: Record<string, unknown>, name: string): string | undefined {
  const value = Object.entries(header).find(([each]) => each.toLowerCase() === name)?.[1]
  return typeof value === 'string' ? value : undefined
}
