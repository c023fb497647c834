import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import './qr.css'

/** A code to scan, from its picture in a `data:` address; white around it in every theme, or no camera reads it. */
export function Qr({ image, label }: { image: string; label: string }): ReactNode {
  return (
    <View className='qr' {...aria({ role: 'img', label })}>
      <View className='qr__code' style={{ backgroundImage: `url("${image}")` }} />
    </View>
  )
}
