import { lasting } from '../api/storage'

const KEY = 'outlet-kind'

/** What kind of outlet this browser stands in, as the server said when it was last asked. */
export const outletKind = (): unknown => lasting.read(KEY)

export const keepOutletKind = (kind: string): void => lasting.write(KEY, kind)
