import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { readMyTicket } from '#shared/contract/halls'
import type { Ticket, TicketState } from '#shared/model/hall'
import { call } from '../api/call'
import { isProven, useMe } from '../state/use-me'

const ALIVE: readonly TicketState[] = ['waiting', 'called', 'serving', 'passed']

/** A ticket with which something still happens. */
export const isAlive = ({ state }: Ticket): boolean => ALIVE.includes(state)

/** My ticket while it is alive. Asked only for who is known: nobody is signed in for the sake of it; without an answer the page stands as it is. */
export function useMine(): Ticket | undefined {
  const level = useMe()?.level
  const [mine, setMine] = useState<Ticket>()
  const look = (): void => {
    if (isProven()) {
      call(readMyTicket, {}).then(({ ticket }) => setMine(ticket && isAlive(ticket) ? ticket : undefined), () => undefined)
    }
  }
  useDidShow(look)
  useEffect(look, [level])
  return level === undefined ? undefined : mine
}
