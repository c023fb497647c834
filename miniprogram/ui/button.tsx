import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './button.css'
import { press } from './press'

interface ButtonProps {
  /** what happens when one presses: 缴 7,370.00 元, not 确定 */
  label: string
  kind?: 'primary' | 'secondary' | 'danger' | 'danger-final' | 'text'
  onPress: () => void
  /** what is being done; while it is set nothing can be pressed */
  busy?: string
  /** why it cannot be pressed; shown under it */
  whyNot?: string
}

/** Our own button: a View with role and label, the same in WeChat and in the browser. */
export function Button({ label, kind = 'primary', onPress, busy, whyNot }: ButtonProps): ReactNode {
  const off = whyNot !== undefined
  const said = { label: busy ?? label, ...(busy === undefined ? {} : { busy: true }) }
  return (
    <View>
      <View className={`button button--${kind}${off ? ' is-disabled' : ''}`} {...press(off || busy !== undefined ? undefined : onPress, said)}>
        {busy !== undefined && <View className='spinner' />}
        {busy ?? label}
      </View>
      {off && <View className='why-not'>{whyNot}</View>}
    </View>
  )
}
