import { platform } from '../api/platform'
import { lasting } from '../api/storage'
import type { Look } from '../ui/look'
import { createStore, useStore } from './store'

const ELDER = 'elder'

const look = createStore<Look>({ dark: platform.theme() === 'dark', elder: lasting.read(ELDER) === true, scale: platform.fontScale() })

platform.onTheme(() => look.set({ ...look.get(), dark: platform.theme() === 'dark' }))

export const useLook = (): Look => useStore(look)

/** The elder edition on or off, kept until it is switched again. */
export function switchElder(): void {
  const elder = !look.get().elder
  lasting.write(ELDER, elder)
  look.set({ ...look.get(), elder })
}
