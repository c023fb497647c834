import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import './fault.css'
import './field.css'

/** What is wrong with a choice or a list, under it. */
export function Fault({ text }: { text: string | undefined }): ReactNode {
  return text === undefined ? null : <View className='field__error fault' {...aria({ role: 'alert' })}>{text}</View>
}
