import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import './choice.css'
import { press } from './press'

interface RadioProps {
  title: string
  on: boolean
  /** absent: it cannot be chosen; why stands in the children */
  onPress: (() => void) | undefined
  /** what a screen reader hears besides the title */
  said?: string
  children?: ReactNode
}

/** One of several, as a row; the rows stand in a `RadioGroup`. */
export function Radio({ title, on, onPress, said, children }: RadioProps): ReactNode {
  const label = said ? `${title}，${said}` : title
  return (
    <View className={`choice${on ? ' is-on' : ''}${onPress ? '' : ' is-off'}`} {...press(onPress, { role: 'radio', label, checked: on })}>
      <View className='choice__mark' />
      <View className='choice__body'>
        <View className='choice__title'>{title}</View>
        {children}
      </View>
    </View>
  )
}

export function RadioGroup({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return <View {...aria({ role: 'radiogroup', label })}>{children}</View>
}
