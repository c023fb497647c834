import * as api from '#shared/contract/guide'
import { onSnapshot } from '../../http/snapshots'
import { listItems } from './list-items'
import { readItem } from './read-item'

export const routes = [
  onSnapshot(api.listItems, listItems, { keepMs: 60_000 }),
  onSnapshot(api.readItem, readItem, { keepMs: 10_000 }),
]
