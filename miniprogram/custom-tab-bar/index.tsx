import type { ReactNode } from 'react'

/** WeChat wants this component to exist; the visible bar is `ui/tab-bar`, drawn by each tab page so that both builds share one. */
export default function CustomTabBar(): ReactNode {
  return null
}
