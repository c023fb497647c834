import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { GuideItem } from '#shared/model/guide'
import { itemText, measuredWords, spanOf, timeOf } from '../../../text/guide'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import './item.css'

/** How long it takes, large: as measured where it was, else as planned; then what it costs and until when. */
export function HowLong({ item }: { item: GuideItem }): ReactNode {
  const { minutes, measured } = timeOf(item)
  const { figure, unit } = spanOf(minutes)
  return (
    <Card>
      <View className='item-time'>
        <View className='item-time__label'>{itemText.time}</View>
        <View className='item-time__minutes num'>{figure}<Text className='item-time__unit'> {unit}</Text></View>
      </View>
      <View className='item-time__note num'>{measured ? measuredWords(measured) : itemText.planned}</View>
      <View className='item-time__note num'>{measured ? itemText.counted(measured.count, item.minutes) : itemText.notMeasured}</View>
      <View className='item-facts'>
        <Fact label={itemText.fee} value={item.fee} />
        <Fact label={itemText.deadline} value={item.deadline} />
        <Fact label={itemText.answer} value={item.answer} />
      </View>
    </Card>
  )
}
