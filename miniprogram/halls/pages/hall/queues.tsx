import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Hall, WindowGroup } from '#shared/model/hall'
import { groupWords, hallText, hallsText } from '../../../text/halls'
import { Card } from '../../../ui/card'
import { waitAt } from '../../best-hall'
import { HallWait } from '../../hall-wait'
import './hall.css'

/** The queues of a hall, each as it is for whoever comes now; the one of the reader's business stands out. */
export function Queues({ hall, mine }: { hall: Hall; mine: WindowGroup | undefined }): ReactNode {
  const isServing = hall.isOpen && !hall.disruption
  return (
    <Card flush>
      {hall.queues.map((queue, at) => {
        const wait = isServing ? waitAt(queue.waits, 0) : undefined
        return (
          <View key={queue.group} className={`hall-queue${at === 0 ? ' hall-queue--first' : ''}${queue.group === mine ? ' is-mine' : ''}`}>
            <View className='hall-queue__name'>{(groupWords as Partial<Record<string, string>>)[queue.group] ?? hallText.otherQueue}</View>
            {wait && <HallWait queue={queue} wait={wait} />}
            {!wait && <View className='hall-queue__off'>{isServing ? (queue.windows > 0 ? hallsText.tooLate : hallsText.noWindow) : hallText.notNow}</View>}
          </View>
        )
      })}
    </Card>
  )
}
