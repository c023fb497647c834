import type { Me } from '#shared/model/person'
import { session } from '../api/call'
import { useStore } from './store'

/** Who is signed in, as far as known; changes with sign-in and sign-out. */
export const useMe = (): Me | undefined => useStore({ get: session.me, subscribe: session.subscribe })
