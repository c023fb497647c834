import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Control } from '#shared/model/supply'
import { supplyText } from '../text/supply'
import { Card } from '../ui/card'
import { Status } from '../ui/status'
import { classOf } from './control-words'
import './class-note.css'

/** What the class of the business makes of a request, said before it is sent. */
export function ClassNote({ control }: { control: Control }): ReactNode {
  const { title, note, tone } = classOf(control)
  return (
    <Card>
      <View className='class-note'>
        <View className='card__title'>{supplyText.means}</View>
        <Status tone={tone} word={title} />
      </View>
      <View className='small class-note__text'>{note}</View>
    </Card>
  )
}
