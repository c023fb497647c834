import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { takeTicket } from '#shared/contract/halls'
import { Failure } from '#shared/failure'
import type { ItemLine } from '#shared/model/guide'
import { call } from '../api/call'
import { go } from '../api/go'
import { intents } from '../api/intent'
import { useOnline } from '../state/online'
import { askFor, useAsks } from '../state/subscriptions'
import { useSubmit } from '../state/use-submit'
import { waysOut } from '../state/ways'
import { takeText } from '../text/halls'
import { words } from '../text/zh-CN'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Choice } from '../ui/choice'
import { Fact } from '../ui/fact'
import { Refused } from '../ui/refused'
import { Sheet } from '../ui/sheet'
import type { Outlook } from './best-hall'
import './halls.css'

interface TakeProps {
  outlook: Outlook
  item: ItemLine
  flat: boolean
  onClose: () => void
  onAgain: () => void
}

/** Takes a ticket from afar: what for, how long, whether one goes first. */
export function Take({ outlook: { hall, wait, way }, item, flat, onClose, onAgain }: TakeProps): ReactNode {
  useAsks()
  const online = useOnline()
  const [isPriority, setPriority] = useState(false)
  const [already, setAlready] = useState(false)
  const body = { hallId: hall.id, itemId: item.id, isPriority }
  const form = useSubmit([], {
    check: () => ({}),
    send: () => intents.run(`ticket ${JSON.stringify(body)}`, (key) => call(takeTicket, { body }, key)).catch(noteAlready),
    done: (taken) => {
      if (taken) {
        onClose()
        go.to(TICKET)
      }
    },
  })
  /** Told with the way to the other ticket instead of as a refusal. */
  function noteAlready(error: unknown): undefined {
    if (error instanceof Failure && error.code === 'queue.already_waiting') {
      setAlready(true)
      return undefined
    }
    throw error
  }
  function press(): void {
    // The question of WeChat must come within the tap.
    void askFor('booking')
    form.submit()
  }
  return (
    <Sheet title={takeText.title(hall.name)} flat={flat} onClose={onClose}>
      {already && <Banner tone='wait' text={takeText.already} act={{ label: takeText.alreadyAct, onPress: () => go.to(TICKET) }} />}
      {form.problem && <Refused problem={form.problem} ways={waysOut(onAgain)} />}
      <View className='take__facts'>
        <Fact label={takeText.item} value={item.name} />
        {wait && <Fact label={takeText.wait} value={takeText.waitFacts(wait.p50, wait.p90)} />}
        {way && <Fact label={takeText.way} value={takeText.wayFacts(way.minutes)} />}
      </View>
      <Choice title={takeText.priority} note={takeText.priorityNote} on={isPriority} onPress={() => setPriority(!isPriority)} />
      <Button label={takeText.final} onPress={press} {...(form.busy ? { busy: takeText.busy } : {})} {...(online ? {} : { whyNot: words.whyNotOffline })} />
    </Sheet>
  )
}

const TICKET = '/halls/pages/ticket/index'
