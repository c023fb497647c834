import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from './card'
import { Icon } from './icon'
import type { Step } from './step'
import './timeline.css'

/** Where a case is: done, now with who holds it, next. */
export function Timeline({ steps }: { steps: readonly Step[] }): ReactNode {
  return (
    <Card>
      <View className='timeline'>
        {steps.map((step, at) => (
          <Moment key={step.key} step={step} last={at === steps.length - 1} />
        ))}
      </View>
    </Card>
  )
}

function Moment({ step, last }: { step: Step; last: boolean }): ReactNode {
  return (
    <View className={`moment is-${step.when}`}>
      <View className='moment__sign'>{step.when === 'done' && <Icon name='check' size='s' />}</View>
      {!last && <View className='moment__line' />}
      <View className='moment__body'>
        <View className='moment__title'>{step.title}</View>
        {step.note && step.when === 'now' && <View className='holder small'>{step.note}</View>}
        {step.note && step.when !== 'now' && <View className='moment__note'>{step.note}</View>}
      </View>
      {step.time && <View className='moment__time'>{step.time}</View>}
    </View>
  )
}
