import type { ReactNode } from 'react'
import type { listHalls } from '#shared/contract/halls'
import type { ReplyOf } from '#shared/contract/route'
import type { GuideItem } from '#shared/model/guide'
import { go } from '../../../api/go'
import { itemText } from '../../../text/guide'
import { opensWords } from '../../../text/halls'
import { Card } from '../../../ui/card'
import { Cell } from '../../../ui/cell'
import { hallsNow } from '../../halls-now'

interface WhereProps {
  item: GuideItem
  /** absent: not known, or not yet */
  halls: ReplyOf<typeof listHalls> | undefined
}

/** Which halls can do it now, and the way to be sure before one goes. */
export function Where({ item, halls }: WhereProps): ReactNode {
  const said = halls ? wordsOf(item, hallsNow(halls.items, item.group), Date.parse(halls.asOf)) : { title: itemText.hallsUnknown, note: itemText.hallsNote }
  return (
    <Card flush>
      {item.page !== undefined && item.since !== undefined && (
        <Cell first icon='check-round' title={itemText.hereWhere} note={itemText.hereSince(item.since)} onPress={() => go.to(item.page as `/${string}`)} />
      )}
      <Cell first={item.page === undefined} icon='people' {...said} onPress={() => go.to(`/halls/pages/list/index?item=${item.id}`)} />
      <Cell icon='tasks' title={itemText.check} note={itemText.checkNote} onPress={() => go.to(`/guide/pages/check/index?item=${item.id}`)} />
      {item.online === 'etax' && <Cell icon='info' title={itemText.etax} note={itemText.etaxNote} />}
    </Card>
  )
}

function wordsOf({ halls }: GuideItem, { open, opensAt }: ReturnType<typeof hallsNow>, now: number): { title: string; note: string } {
  if (halls === 'own') {
    return { title: itemText.hallsOwn, note: itemText.hallsNote }
  }
  if (open > 0) {
    return { title: itemText.hallsOpen(open), note: itemText.hallsNote }
  }
  return { title: itemText.hallsClosed, note: opensAt === undefined ? itemText.hallsNote : itemText.hallsOpens(opensWords(opensAt, now)) }
}
