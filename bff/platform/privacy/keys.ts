/** The keys of sealed columns (newest first) and of the blind indexes, which must be others. */
export interface Keys {
  data: readonly { id: string; key: Buffer }[]
  index: Buffer
}
