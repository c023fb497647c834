import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { listMyMessages, markMessagesRead } from '#shared/contract/messages'
import type { Message } from '#shared/model/message'
import { call } from '../../api/call'
import { go } from '../../api/go'
import { keepCounts, useCounts } from '../../state/counts'
import { useLook } from '../../state/look'
import { useOnline } from '../../state/online'
import { useList } from '../../state/use-list'
import type { Listed } from '../../state/use-list'
import { useSubmit } from '../../state/use-submit'
import { waysOut } from '../../state/ways'
import { isToday } from '../../text/format'
import { inboxText } from '../../text/inbox'
import { tabs } from '../../text/zh-CN'
import { Blank } from '../../ui/blank'
import { Loaded } from '../../ui/loaded'
import { More } from '../../ui/more'
import { Page } from '../../ui/page'
import { press } from '../../ui/press'
import { Refused } from '../../ui/refused'
import { Screen } from '../../ui/screen'
import { Segments } from '../../ui/segments'
import { Skeleton } from '../../ui/skeleton'
import { TabBar } from '../../ui/tab-bar'
import { Messages } from './messages'

type Segment = 'all' | 'waiting' | 'documents'

const EMPTY: Record<Segment, { title: string; note: string }> = {
  all: { title: inboxText.emptyTitle, note: inboxText.emptyNote },
  waiting: { title: inboxText.emptyWaitingTitle, note: inboxText.emptyWaitingNote },
  documents: { title: inboxText.emptyDocumentsTitle, note: inboxText.emptyDocumentsNote },
}

async function load(segment: Segment, after?: Message['id']): Promise<Listed<Message>> {
  const query = { ...(segment === 'all' ? {} : { only: segment }), ...(after === undefined ? {} : { after }) }
  const { items, next, unread, waiting } = await call(listMyMessages, { query })
  keepCounts({ unread, waiting })
  return { items, next }
}

/** Everything that was ever told, newest first; complete even when each push was refused. */
export default function Inbox(): ReactNode {
  const counts = useCounts()
  const [segment, setSegment] = useState<Segment>('all')
  const messages = useList((after?: string) => load(segment, after as Message['id'] | undefined))
  const again = () => void messages.reload()
  const listed = messages.state.kind === 'ready' ? messages.state.value : undefined
  const newest = listed?.items[0]?.id
  const reading = useSubmit([], {
    check: () => ({}),
    send: () => call(markMessagesRead, { body: newest === undefined ? { ids: [] } : { upTo: newest } }),
    done: ({ unread }) => {
      keepCounts({ unread })
      // All that is shown was marked. An answer still on its way is from before that: it is overtaken.
      messages.change({ ...listed, items: (listed?.items ?? []).map((each) => ({ ...each, isRead: true })) }, listed)
      again()
    },
  })
  function choose(chosen: Segment): void {
    setSegment(chosen)
    void messages.replace(() => load(chosen))
  }
  const segments = [
    { id: 'all', label: inboxText.all },
    { id: 'waiting', label: inboxText.waiting(counts.todo) },
    { id: 'documents', label: inboxText.documents },
  ] as const
  // The mark goes up to the newest message of all, which only this segment shows.
  const readAll = segment === 'all' && counts.inbox > 0 ? { act: { label: inboxText.readAll, onPress: reading.submit } } : {}
  return (
    <Screen look={useLook()} offline={!useOnline()} bar={{ title: tabs.inbox }} foot={<TabBar on='inbox' counts={counts} onSwitch={go.tab} />}>
      <Page at='page--tab'>
        <Segments of={segments} on={segment} onChoose={choose} />
        {reading.problem && <Refused problem={reading.problem} ways={waysOut(again)} />}
        <Loaded state={messages.state} skeleton={<Skeleton cards={3} lines={2} />} ways={waysOut(again)} onRetry={again}>
          {({ items }, now) => {
            const today = items.filter(({ at }) => isToday(at, now))
            return (
              <View>
                {items.length === 0 && <Blank icon='inbox' {...EMPTY[segment]} />}
                <Messages title={inboxText.today} items={today} now={now} {...readAll} />
                <Messages title={inboxText.earlier} items={items.filter(({ at }) => !isToday(at, now))} now={now} {...(today.length === 0 ? readAll : {})} />
                <More onMore={messages.more} busy={messages.moreBusy} problem={messages.moreProblem} />
                <ToSettings />
              </View>
            )
          }}
        </Loaded>
      </Page>
    </Screen>
  )
}

function ToSettings(): ReactNode {
  return (
    <View className='inbox__foot'>
      {inboxText.foot}
      <Text className='link nowrap' {...press(() => go.to('/messages/pages/settings/index'), { role: 'link', label: inboxText.settings })}>
        {inboxText.settings}
      </Text>
    </View>
  )
}
