import { Text, View } from '@tarojs/components'
import { Fragment } from 'react'
import type { ReactNode } from 'react'

/** Short parts on one line, set apart by a dot that looks the same in every font. */
export function Dotted({ parts, at }: { parts: readonly string[]; at: string }): ReactNode {
  return (
    <View className={`${at} num`}>
      {parts.map((part, place) => (
        <Fragment key={part}>
          {place > 0 && <Text className='dot'>·</Text>}
          <Text className='nowrap'>{part}</Text>
        </Fragment>
      ))}
    </View>
  )
}
