import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import './factor-fall.css'
import type { Fall } from './fall'

interface FactorFallProps {
  label: string
  falls: readonly Fall[]
  sum: { name: string; value: string }
}

/** From a benchmark to a value, step by step; the numbers stand beside the bars. */
export function FactorFall({ label, falls, sum }: FactorFallProps): ReactNode {
  return (
    <View {...aria({ role: 'table', label })}>
      {falls.map(({ name, value, from, to, kind }) => (
        <View key={name} className='fall' {...aria({ role: 'row', label: `${name} ${value}` })}>
          <View className='fall__name' {...aria({ role: 'cell' })}>{name}</View>
          <View className='fall__track' {...aria({ hidden: true })}>
            <View className={`fall__bar fall__bar--${kind}`} style={{ left: `${from}%`, width: `${Math.max(1, to - from)}%` }}>
              {kind === 'base' && <View className='fall__break' />}
            </View>
          </View>
          <View className='fall__value' {...aria({ role: 'cell' })}>{value}</View>
        </View>
      ))}
      <View className='fall fall--sum' {...aria({ role: 'row', label: `${sum.name} ${sum.value}` })}>
        <View className='fall__name' {...aria({ role: 'cell' })}>{sum.name}</View>
        <View className='fall__value fall__value--sum' {...aria({ role: 'cell' })}>{sum.value}</View>
      </View>
    </View>
  )
}
