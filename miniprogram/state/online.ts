import { platform } from '../api/platform'
import { createStore, useStore } from './store'

const online = createStore(true)

platform.onNetwork((isOnline) => online.set(isOnline))

export const useOnline = (): boolean => useStore(online)
