import { View } from '@tarojs/components'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { words } from '../text/zh-CN'
import { aria } from './aria'
import { Icon } from './icon'
import { press } from './press'
import './sheet.css'

interface SheetProps {
  title: string
  onClose: () => void
  /** in the elder edition nothing pops up: it stands in the page */
  flat: boolean
  children: ReactNode
}

/** Detail of one thing, over the page; in the elder edition within it. */
export function Sheet({ title, onClose, flat, children }: SheetProps): ReactNode {
  useEffect(() => (process.env.TARO_ENV === 'h5' ? takeFocus(onClose) : undefined), [onClose])
  const body = (
    <View id='sheet' className={flat ? 'sheet sheet--flat' : 'sheet sheet--over'} {...aria({ role: 'dialog', label: title, ...(flat ? {} : { modal: true }) })}>
      <View className='sheet__head'>
        <View className='sheet__title'>{title}</View>
        <View className='sheet__close' {...press(onClose, { label: words.close })}>
          <Icon name='cross' size='m' />
        </View>
      </View>
      {children}
    </View>
  )
  return flat ? body : (
    <>
      <View className='veil' onClick={onClose} />
      {body}
    </>
  )
}

/** In the browser the focus goes into the sheet, and Escape closes it. */
function takeFocus(onClose: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      onClose()
    }
  }
  document.querySelector<HTMLElement>('#sheet [tabindex="0"]')?.focus()
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}
