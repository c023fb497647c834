import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { DisputeGround } from '#shared/model/dispute'
import { disputeText, groundWords } from '../../../text/disputes'
import { Card } from '../../../ui/card'
import { Icon } from '../../../ui/icon'
import { PageHead } from '../../../ui/page-head'

/** The ways to be right, each a large choice that leads on. A reason for a low price is none where the price is not low. */
export function Grounds({ low, onChoose }: { low: boolean; onChoose: (ground: DisputeGround) => void }): ReactNode {
  return (
    <View>
      <PageHead title={disputeText.title} lead={disputeText.lead} />
      {DisputeGround.options.filter((ground) => low || ground !== 'justReason').map((ground) => {
        const { title, note } = groundWords[ground]
        return (
          <Card key={ground} label={`${title}，${note}`} onPress={() => onChoose(ground)}>
            <View className='ground'>
              <View className='ground__body'>
                <View className='strong'>{title}</View>
                <View className='small quiet'>{note}</View>
              </View>
              <Icon name='right' at='ground__go' />
            </View>
          </Card>
        )
      })}
    </View>
  )
}
