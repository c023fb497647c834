import { instant } from '#shared/model/day'
import type { GreenPass, ItemId } from '#shared/model/guide'
import { findItem } from '../../platform/guide/find-item'
import type { PassRecord } from '../../platform/halls/passes'

/** A pass as its owner sees it. */
export const passView = ({ id, itemId, code, papers, madeAt, endsAt, usedAt }: PassRecord, now: number): GreenPass => ({
  id,
  itemId: itemId as ItemId,
  item: findItem(itemId)?.name ?? '',
  code,
  state: usedAt !== undefined ? 'used' : endsAt > now ? 'valid' : 'over',
  papers: [...papers],
  madeAt: instant(madeAt),
  endsAt: instant(endsAt),
})
