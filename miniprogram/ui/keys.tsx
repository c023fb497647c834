import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './keys.css'

/** What the signs of a drawing mean; the drawing's own style sheet knows how each `at` looks. */
export function Keys({ at, keys }: { at: string; keys: readonly { sign: string; word: string }[] }): ReactNode {
  return (
    <View className='keys'>
      {keys.map(({ sign, word }) => (
        <View key={sign} className='keys__item'>
          <View className={`${at} ${at}--${sign}`} />
          {word}
        </View>
      ))}
    </View>
  )
}
