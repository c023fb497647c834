import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Otherwise } from '#shared/model/assessment'
import { otherwiseName, valueText } from '../../../text/price'
import { aria } from '../../../ui/aria'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { changeOf } from '../../changes'

/** What the value would be if one thing were otherwise. */
export function Others({ of }: { of: readonly Otherwise[] }): ReactNode {
  return of.length === 0 ? null : (
    <Card>
      <View className='card__title' {...aria({ role: 'heading' })}>{valueText.otherwise}</View>
      <View className='small quiet'>{valueText.otherwiseNote}</View>
      {of.map(({ what, to, ppm }) => <Fact key={`${what} ${to}`} label={otherwiseName(what, to)} value={changeOf(1_000_000, ppm)} />)}
    </Card>
  )
}
