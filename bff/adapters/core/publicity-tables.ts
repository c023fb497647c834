/** Rows of what the bureau publishes (公开信息): arrears, serious cases, agents, the A list, states of taxpayers. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by its look-ups
export interface PublicityTables {}
