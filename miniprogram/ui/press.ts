import { aria } from './aria'
import type { Said } from './aria'

interface Key {
  key: string
  preventDefault(): void
}

/** Makes a View something one can press: by finger, by keyboard in the browser, by screen reader. Without `onPress` it is shown as disabled. */
export function press(onPress: (() => void) | undefined, said: Said = {}): Record<string, unknown> {
  const props = { ...aria({ role: 'button', ...(onPress ? {} : { disabled: true }), ...said }), onClick: onPress }
  if (process.env.TARO_ENV !== 'h5') {
    return onPress ? { ...props, hoverClass: 'is-pressed' } : props
  }
  const onKeyDown = (event: Key) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onPress?.()
    }
  }
  return { ...props, tabIndex: onPress ? 0 : -1, onKeyDown }
}
