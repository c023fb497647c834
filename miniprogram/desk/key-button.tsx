import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../ui/aria'
import { Button } from '../ui/button'
import { useLetter } from './use-letter'

interface KeyButtonProps {
  label: string
  kind?: 'primary' | 'secondary'
  /** of the keyboard; presses it while nobody types */
  letter: string
  onPress: () => void
  busy?: string
}

/** A button that one can also press by a letter, which stands on it. */
export function KeyButton({ label, kind = 'primary', letter, onPress, busy }: KeyButtonProps): ReactNode {
  useLetter(letter, onPress)
  return (
    <View className={`keyed keyed--${kind}`}>
      <Button label={label} kind={kind} onPress={onPress} {...(busy === undefined ? {} : { busy })} />
      {busy === undefined && <View className='keyed__letter' {...aria({ hidden: true })}>{letter}</View>}
    </View>
  )
}
