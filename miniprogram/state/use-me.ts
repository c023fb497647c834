import type { Me } from '#shared/model/person'
import { session } from '../api/call'
import { useStore } from './store'

/** Who is signed in, as far as known; changes with sign-in and sign-out. */
export const useMe = (): Me | undefined => useStore({ get: session.me, subscribe: session.subscribe })

/** The identity is proven: what is the person's own can be asked for. */
export const isProven = (): boolean => session.me()?.level === 'verified' || session.me()?.level === 'fresh'
