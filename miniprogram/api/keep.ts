/** What outlives a page: read, written and dropped by key, without waiting. */
export interface Keep {
  read: (key: string) => unknown
  write: (key: string, value: unknown) => void
  drop: (key: string) => void
}
