import type { Served } from '../../http/use-case'

export const routes: Served[] = []
