import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import './place-map.css'

export interface MapDot {
  id: string
  /** per cent of the width */
  x: number
  y: number
  name?: { text: string; x: number; y: number }
  /** stands within the dot */
  text: string
  tone: 'quiet' | 'usual' | 'busy' | 'off'
  /** the one to go to */
  best: boolean
}

interface PlaceMapProps {
  /** per cent of the width */
  height: number
  dots: readonly MapDot[]
  /** the whole in one sentence; the places one by one stand in the list below it */
  label: string
}

/** What lies where in the city, without a map: dots with a number, their names where there is room, north up. Views, so that type grows with the reader's setting. */
export function PlaceMap({ height, dots, label }: PlaceMapProps): ReactNode {
  const at = (x: number, y: number) => ({ left: `${x}%`, top: `${(y / height) * 100}%` })
  return (
    <View className='place-map' style={{ paddingBottom: `${height}%` }} {...aria({ role: 'img', label })}>
      {dots.map(({ id, x, y, text, tone, best }) => (
        <View key={id} className={`place-dot place-dot--${tone}${best ? ' place-dot--best' : ''} num`} style={at(x, y)}>{text}</View>
      ))}
      {dots.map(({ id, name, best }) => name && (
        <View key={id} className={`place-map__name${best ? ' place-map__name--best' : ''}`} style={at(name.x, name.y)}>{name.text}</View>
      ))}
    </View>
  )
}
