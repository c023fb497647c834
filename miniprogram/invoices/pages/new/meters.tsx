import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { InvoiceMeter } from '#shared/model/invoice'
import { Meter } from '../../../ui/meter'
import { meterOf } from '../../quote-words'

/** How far one is from each line that changes what is due. */
export function Meters({ meters }: { meters: readonly InvoiceMeter[] }): ReactNode {
  return meters.map(meterOf).map(({ key, label, value, gone }) => (
    <View key={key} className='limit'>
      <View className='limit__row small quiet'>
        <View className='limit__label'>{label}</View>
        <View className='num'>{value}</View>
      </View>
      <Meter gone={gone} late={false} />
    </View>
  ))
}
