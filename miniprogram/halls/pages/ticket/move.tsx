import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { moveTicket } from '#shared/contract/halls'
import type { HallId, Ticket } from '#shared/model/hall'
import { call } from '../../../api/call'
import { intents } from '../../../api/intent'
import { useOnline } from '../../../state/online'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { ticketText } from '../../../text/halls'
import { words } from '../../../text/zh-CN'
import { Button } from '../../../ui/button'
import { Radio, RadioGroup } from '../../../ui/radio'
import { Refused } from '../../../ui/refused'
import { Sheet } from '../../../ui/sheet'
import type { Outlook } from '../../best-hall'
import './ticket.css'

interface MoveProps {
  ticket: Ticket
  /** the other halls, the best first */
  others: readonly Outlook[]
  flat: boolean
  onClose: () => void
  onMoved: () => void
}

/** As many as one compares. */
const SHOWN = 8

/** To another hall with the time already waited: chosen first, then sent. */
export function Move({ ticket, others, flat, onClose, onMoved }: MoveProps): ReactNode {
  const online = useOnline()
  const [chosen, setChosen] = useState<HallId>()
  const open = others.filter(({ wait }) => wait !== undefined).slice(0, SHOWN)
  const hall = open.find((each) => each.hall.id === chosen)?.hall
  const form = useSubmit([], {
    check: () => ({}),
    send: () => {
      const body = { hallId: chosen ?? ticket.hallId }
      return intents.run(`move ${ticket.id} ${body.hallId}`, (key) => call(moveTicket, { params: { ticketId: ticket.id }, body }, key))
    },
    done: onMoved,
  })
  const whyNot = hall ? (online ? {} : { whyNot: words.whyNotOffline }) : { whyNot: ticketText.moveFinalNone }
  return (
    <Sheet title={ticketText.moveTitle} flat={flat} onClose={onClose}>
      {form.problem && <Refused problem={form.problem} ways={waysOut(onMoved)} />}
      <View className='small quiet sheet__text'>{open.length === 0 ? ticketText.moveNone : ticketText.moveNote}</View>
      <RadioGroup label={ticketText.moveTitle}>
        {open.map(({ hall: { id, name }, way, wait }) => {
          const facts = ticketText.moveFacts(way?.minutes, wait?.p50 ?? 0)
          return <Radio key={id} title={name} said={facts} on={id === chosen} onPress={() => setChosen(id)}><View className='small quiet num'>{facts}</View></Radio>
        })}
      </RadioGroup>
      {open.length > 0 && <Button label={hall ? ticketText.moveFinal(hall.name) : ticketText.move} onPress={form.submit} {...(form.busy ? { busy: ticketText.moving } : {})} {...whyNot} />}
    </Sheet>
  )
}
