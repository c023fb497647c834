import { readMyTurn } from '#shared/contract/turn'
import type { Turn } from '#shared/model/turn'
import { call } from '../api/call'

/** Where I am to be at a hall. No page fails for it: without an answer what was known stands. */
export const myTurn = (known?: Turn): Promise<Turn | undefined> => call(readMyTurn, {}).then(({ turn }) => turn, () => known)
