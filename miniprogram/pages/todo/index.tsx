import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { listMyCases } from '#shared/contract/cases'
import { listInvitations } from '#shared/contract/invitations'
import type { Turn } from '#shared/model/turn'
import { call } from '../../api/call'
import { go } from '../../api/go'
import { pileOf } from '../../state/case-open'
import type { Pile } from '../../state/case-open'
import { useFreshCounts } from '../../state/counts'
import { useLook } from '../../state/look'
import { myTurn } from '../../state/my-turn'
import { useOnline } from '../../state/online'
import { useEvery } from '../../state/use-every'
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
import { Invited } from './invited'
import type { Invitation } from './invited'
import { TurnCard } from './turn-card'

const SEGMENTS = [
  { id: 'yours', label: casesText.yours },
  { id: 'waiting', label: casesText.waiting },
  { id: 'over', label: casesText.over },
] as const

const EMPTY: Record<Pile, string> = { yours: casesText.emptyYoursTitle, waiting: casesText.emptyWaitingTitle, over: casesText.emptyOverTitle }

/** My cases: those that wait for me, those somebody else holds, and those that are over. */
export default function Todo(): ReactNode {
  const [chosen, setChosen] = useState<Pile>()
  const [invitations, setInvitations] = useState<Invitation[]>([])
  const [turn, setTurn] = useState<Turn>()
  const cases = useList(async (after) => {
    if (after !== undefined) {
      return call(listMyCases, { query: { after } })
    }
    const [first, invited, at] = await Promise.all([call(listMyCases, {}), call(listInvitations, {}), myTurn(turn)])
    setInvitations(invited.items)
    setTurn(at)
    return first
  })
  useEvery(20, () => (turn ? void myTurn(turn).then(setTurn) : undefined))
  const again = () => void cases.reload()
  const listed = cases.state.kind === 'ready' ? cases.state.value.items : []
  const asked = turn !== undefined || invitations.length > 0
  const pile = chosen ?? (asked || listed.some((line) => pileOf(line) === 'yours') ? 'yours' : 'waiting')
  return (
    <Screen look={useLook()} offline={!useOnline()} bar={{ title: tabs.todo }} foot={<TabBar on='todo' counts={useFreshCounts()} onSwitch={go.tab} />}>
      <Page at='page--tab'>
        <Segments of={SEGMENTS} on={pile} onChoose={setChosen} />
        <Loaded state={cases.state} skeleton={<Skeleton cards={3} lines={3} />} ways={waysOut(again)} onRetry={again}>
          {({ items, next }, now) => {
            const shown = items.filter((line) => pileOf(line) === pile)
            return (
              <View>
                {pile === 'yours' && turn && <TurnCard turn={turn} />}
                {pile === 'yours' && invitations.map((invitation) => <Invited key={invitation.code} invitation={invitation} />)}
                {shown.map((line) => (
                  <CaseCard key={line.id} line={line} now={now} />
                ))}
                {shown.length === 0 && !(pile === 'yours' && asked) && <Blank icon='tasks' title={next === undefined ? EMPTY[pile] : casesText.emptyPageTitle} note={casesText.emptyNote} />}
                <More onMore={cases.more} busy={cases.moreBusy} problem={cases.moreProblem} />
              </View>
            )
          }}
        </Loaded>
      </Page>
    </Screen>
  )
}
