import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ItemLine } from '#shared/model/guide'
import { go } from '../../../api/go'
import { hallsText } from '../../../text/halls'
import { Banner } from '../../../ui/banner'
import { press } from '../../../ui/press'
import { useGuide } from '../../errand'
import './list.css'

/** What one goes there for, and the way to something else; that it need not be a hall at all, or must be a certain one. */
export function Errand({ item, onPress }: { item: ItemLine | undefined; onPress: () => void }): ReactNode {
  const guide = useGuide(item)
  const [value, act] = item === undefined ? [hallsText.errandNone, hallsText.errandPick] : [item.name, hallsText.errandChange]
  const online = guide?.measured.find(({ channel }) => channel === 'online')?.median
  const page = guide?.online === 'here' ? guide.page : undefined
  return (
    <View>
      <View className='hall-pick' {...press(onPress, { label: `${hallsText.errand}，${value}，${act}` })}>
        <View className='hall-pick__body'>
          <View className='hall-pick__label'>{hallsText.errand}</View>
          <View className='hall-pick__value'>{value}</View>
        </View>
        <View className='hall-pick__act'>{act}</View>
      </View>
      {page !== undefined && <Banner text={hallsText.here(online)} act={{ label: hallsText.hereAct, onPress: () => go.to(page as `/${string}`) }} />}
      {page === undefined && guide?.halls === 'own' && <Banner tone='wait' text={hallsText.own} />}
    </View>
  )
}
