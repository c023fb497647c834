import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import './place-plot.css'
import type { Plot } from './plot'

interface PlacePlotProps {
  plot: Plot
  /** the whole in one sentence; the places one by one stand in the list below it */
  label: string
}

/**
 * What lies where around one home, without a map: rings to measure by, numbered dots, north up.
 * Views, so that type grows with the reader's setting.
 */
export function PlacePlot({ plot: { rings, dots }, label }: PlacePlotProps): ReactNode {
  return (
    <View className='plot' {...aria({ role: 'img', label })}>
      {rings.map(({ radius, label: far }, at) => (
        <View key={far}>
          <View
            className='plot__ring'
            style={{ left: `${50 - radius}%`, top: `${50 - radius}%`, width: `${radius * 2}%`, height: `${radius * 2}%` }}
          />
          {at === rings.length - 1 && <View className='plot__far' style={{ top: `${50 + radius}%` }}>{far}</View>}
        </View>
      ))}
      <View className='plot__middle' />
      {dots.map(({ number, x, y, size, near }) => (
        <View
          key={number} className={`plot__dot num${near ? ' plot__dot--near' : ''}`}
          style={{ left: `${x}%`, top: `${y}%`, width: `${1.5 + size * 0.7}em`, height: `${1.5 + size * 0.7}em` }}
        >
          {number}
        </View>
      ))}
    </View>
  )
}
