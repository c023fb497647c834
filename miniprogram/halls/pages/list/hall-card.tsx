import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { clockIn } from '#shared/model/day'
import { go } from '../../../api/go'
import { farWords, hallsText, opensWords } from '../../../text/halls'
import { Card } from '../../../ui/card'
import { Icon } from '../../../ui/icon'
import { Status } from '../../../ui/status'
import { isTooFar } from '../../best-hall'
import type { Outlook } from '../../best-hall'
import { HallWait } from '../../hall-wait'
import './list.css'

interface HallCardProps {
  outlook: Outlook
  /** why one should go to this one */
  best: string | undefined
  /** when the list was so */
  now: number
}

/** A hall in the list: how far, how long one waits there; or why one is not served there now. */
export function HallCard({ outlook, best, now }: HallCardProps): ReactNode {
  const { hall, queue, wait, way } = outlook
  const off = queue && wait ? undefined : whyOff(outlook, now)
  const said = [best, wait ? hallsText.saidWait(wait.p50, wait.p90) : off?.word, off?.note].filter(Boolean).join('，')
  return (
    <Card label={hallsText.said(hall.name, said)} onPress={() => go.to(`/halls/pages/hall/index?id=${hall.id}`)}>
      {best !== undefined && <View className='hall__best'><Icon name='check-round' at='hall__best-icon' />{best}</View>}
      <View className='hall__top'>
        <View className='hall__name'>{hall.name}</View>
        {way && <View className='hall__far num'>{farWords(way.km)}</View>}
      </View>
      {queue && wait && <HallWait queue={queue} wait={wait} />}
      {off && <View className='hall__off'><Status tone={off.tone} word={off.word} />{off.note}</View>}
    </Card>
  )
}

interface Off {
  tone: 'late' | 'idle' | 'wait'
  word: string
  note: string
}

function whyOff(outlook: Outlook, now: number): Off {
  const { hall, queue } = outlook
  if (hall.disruption) {
    const { reason, until } = hall.disruption
    return { tone: 'late', word: hallsText.off.disrupted, note: hallsText.disrupted(reason, clockIn(Date.parse(until))) }
  }
  if (!hall.isOpen) {
    return { tone: 'idle', word: hallsText.off.closed, note: opensWords(hall.opensAt, now) }
  }
  if (isTooFar(outlook)) {
    return { tone: 'idle', word: hallsText.off.far, note: hallsText.tooFar }
  }
  return { tone: 'wait', word: hallsText.off.late, note: queue && queue.windows > 0 ? hallsText.tooLate : hallsText.noWindow }
}
