import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { listMyMessages } from '#shared/contract/cases'
import { call } from '../../api/call'
import { go } from '../../api/go'
import { useLook } from '../../state/look'
import { useOnline } from '../../state/online'
import { useList } from '../../state/use-list'
import { waysOut } from '../../state/ways'
import { casesText } from '../../text/cases'
import { isToday } from '../../text/format'
import { tabs } from '../../text/zh-CN'
import { Blank } from '../../ui/blank'
import { Loaded } from '../../ui/loaded'
import { More } from '../../ui/more'
import { Page } from '../../ui/page'
import { Screen } from '../../ui/screen'
import { Skeleton } from '../../ui/skeleton'
import { TabBar } from '../../ui/tab-bar'
import { Messages } from './messages'

/** Every step of every case as a message; complete even when WeChat's notices are refused. */
export default function Inbox(): ReactNode {
  const messages = useList((after) => call(listMyMessages, after === undefined ? {} : { query: { after } }))
  const again = () => void messages.reload()
  return (
    <Screen look={useLook()} offline={!useOnline()} bar={{ title: tabs.inbox }} foot={<TabBar on='inbox' onSwitch={go.tab} />}>
      <Page at='page--tab'>
        <Loaded state={messages.state} skeleton={<Skeleton cards={3} lines={2} />} ways={waysOut(again)} onRetry={again}>
          {({ items }, now) => (
            <View>
              {items.length === 0 && <Blank icon='inbox' title={casesText.inboxEmptyTitle} note={casesText.inboxEmptyNote} />}
              <Messages title={casesText.today} items={items.filter(({ at }) => isToday(at, now))} now={now} />
              <Messages title={casesText.earlier} items={items.filter(({ at }) => !isToday(at, now))} now={now} />
              <More onMore={messages.more} busy={messages.moreBusy} problem={messages.moreProblem} />
            </View>
          )}
        </Loaded>
      </Page>
    </Screen>
  )
}
