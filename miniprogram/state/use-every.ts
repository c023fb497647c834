import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { platform } from '../api/platform'

/** Looks again every so many seconds while the page can be seen. */
export function useEvery(seconds: number, look: () => void): void {
  const [shown, setShown] = useState(true)
  const latest = useRef(look)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => {
    latest.current = look
  })
  useEffect(() => {
    if (!shown) {
      return undefined
    }
    const timer = setInterval(() => (platform.isBehind() ? undefined : latest.current()), seconds * 1000)
    return () => clearInterval(timer)
  }, [shown, seconds])
}
