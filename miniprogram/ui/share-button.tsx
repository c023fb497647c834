import { Button as NativeButton } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import { Button } from './button'
import './share-button.css'

interface ShareButtonProps {
  /** tells the page's share which card to send */
  id: string
  label: string
  kind?: 'primary' | 'secondary'
  onPress: () => void
  busy?: string
  whyNot?: string
}

/** Opens WeChat's list of friends; only its own button may. In the browser an ordinary one. */
export function ShareButton({ id, label, kind = 'primary', onPress, busy, whyNot }: ShareButtonProps): ReactNode {
  if (process.env.TARO_ENV === 'h5' || busy !== undefined || whyNot !== undefined) {
    return <Button label={label} kind={kind} onPress={onPress} {...(busy === undefined ? {} : { busy })} {...(whyNot === undefined ? {} : { whyNot })} />
  }
  return (
    <NativeButton id={id} openType='share' className={`button button--${kind} share`} hoverClass='is-pressed' onClick={onPress} {...aria({ role: 'button', label })}>
      {label}
    </NativeButton>
  )
}
