import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import type { Band } from './band'
import './price-band.css'

/** Drawn with Views: type grows with the reader's setting and nothing is shrunk. */
export function PriceBand({ band }: { band: Band }): ReactNode {
  // Many dots at one place need more room above than two rows.
  const more = Math.max(0, ...band.dots.map(({ level }) => level - 2)) * 10
  return (
    <View className='band' {...aria({ role: 'img', label: band.label })}>
      <View className='band__plot' style={{ paddingTop: `${more}px` }}>
        <View className='band__area' style={{ left: `${band.from}%`, width: `${band.to - band.from}%` }} />
        <View className='band__value' style={{ left: `${band.value}%` }} />
        {band.dots.map(({ at, level }, dot) => (
          <View key={dot} className='band__dot' style={{ left: `${at}%`, bottom: `${34 + level * 10}px` }} />
        ))}
        <View className='band__price' style={{ left: `${band.price}%`, height: `${62 + more}px` }} />
        <View className='band__you' style={{ left: `${Math.min(84, Math.max(16, band.price))}%`, bottom: `${64 + more}px` }}>{band.you}</View>
      </View>
      <View className='band__axis'>
        {band.ticks.map(({ at, label }) => (
          <View key={label} className='band__tick' style={{ left: `${Math.min(93, Math.max(7, at))}%` }}>{label}</View>
        ))}
      </View>
    </View>
  )
}
