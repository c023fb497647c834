import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { listCaseNotices } from '#shared/contract/messages-desk'
import type { ReplyOf } from '#shared/contract/route'
import type { CaseId } from '#shared/model/ids'
import { useLoaded } from '../state/use-loaded'
import type { Loading } from '../state/use-loaded'
import { waysOut } from '../state/ways'
import { noticesDesk } from '../text/desk-notices'
import { Loaded } from '../ui/loaded'
import { Skeleton } from '../ui/skeleton'
import { callDesk } from './desk-session'
import { Group } from './group'
import { NoticeTable } from './notice-table'

type Notices = Loading<ReplyOf<typeof listCaseNotices>>

/** Loaded beside the case: the clerk works on whether this answers or not. */
export const useCaseNotices = (caseId: CaseId): Notices => useLoaded(() => callDesk(listCaseNotices, { params: { caseId } }))

/** What the parties of a case were told. */
export function CaseNotices({ notices }: { notices: Notices }): ReactNode {
  const again = () => void notices.reload()
  return (
    <View className='paper'>
      <Group title={noticesDesk.title}>
        <Loaded state={notices.state} skeleton={<Skeleton cards={1} lines={3} />} ways={waysOut(again)} onRetry={again}>
          {({ items }, at) => (items.length === 0 ? <View className='quiet'>{noticesDesk.none}</View> : <NoticeTable items={items} at={at} />)}
        </Loaded>
      </Group>
    </View>
  )
}
