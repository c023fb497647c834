import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { listMyCases } from '#shared/contract/cases'
import { call } from '../../api/call'
import { go } from '../../api/go'
import { isOpen } from '../../state/case-open'
import { useLook } from '../../state/look'
import { useOnline } from '../../state/online'
import { useList } from '../../state/use-list'
import { waysOut } from '../../state/ways'
import { casesText } from '../../text/cases'
import { tabs } from '../../text/zh-CN'
import { Blank } from '../../ui/blank'
import { Loaded } from '../../ui/loaded'
import { More } from '../../ui/more'
import { Page } from '../../ui/page'
import { Screen } from '../../ui/screen'
import { Segments } from '../../ui/segments'
import { Skeleton } from '../../ui/skeleton'
import { TabBar } from '../../ui/tab-bar'
import { CaseCard } from './case-card'

const SEGMENTS = [
  { id: 'waiting', label: casesText.waiting },
  { id: 'over', label: casesText.over },
] as const

/** My cases: those somebody else holds, and those that are over. */
export default function Todo(): ReactNode {
  const [segment, setSegment] = useState<'waiting' | 'over'>('waiting')
  const cases = useList((after) => call(listMyCases, after === undefined ? {} : { query: { after } }))
  const again = () => void cases.reload()
  const emptyTitle = segment === 'waiting' ? casesText.emptyWaitingTitle : casesText.emptyOverTitle
  return (
    <Screen look={useLook()} offline={!useOnline()} bar={{ title: tabs.todo }} foot={<TabBar on='todo' onSwitch={go.tab} />}>
      <Page at='page--tab'>
        <Segments of={SEGMENTS} on={segment} onChoose={setSegment} />
        <Loaded state={cases.state} skeleton={<Skeleton cards={3} lines={3} />} ways={waysOut(again)} onRetry={again}>
          {({ items, next }, now) => {
            const shown = items.filter(({ state }) => isOpen(state) === (segment === 'waiting'))
            return (
              <View>
                {shown.map((line) => (
                  <CaseCard key={line.id} line={line} now={now} />
                ))}
                {shown.length === 0 && <Blank icon='tasks' title={next === undefined ? emptyTitle : casesText.emptyPageTitle} note={casesText.emptyNote} />}
                <More onMore={cases.more} busy={cases.moreBusy} problem={cases.moreProblem} />
              </View>
            )
          }}
        </Loaded>
      </Page>
    </Screen>
  )
}
