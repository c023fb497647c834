import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { go } from '../api/go'
import { useLook } from '../state/look'
import { useOnline } from '../state/online'
import type { Listed, List } from '../state/use-list'
import { waysOut } from '../state/ways'
import { dayAndClock } from '../text/format'
import { Blank } from '../ui/blank'
import { Loaded } from '../ui/loaded'
import { More } from '../ui/more'
import { Page } from '../ui/page'
import { PageHead } from '../ui/page-head'
import { Screen } from '../ui/screen'
import { Skeleton } from '../ui/skeleton'
import { Source } from '../ui/source'
import './record-row.css'

type Told = Listed<unknown> & { asOf: string; source: string }

interface RecordsFrameProps<Answer extends Told> {
  text: { bar: string; title: string; lead: string; emptyTitle: string; emptyNote: string }
  list: List<Answer>
  /** above the list, also while it loads: the choice of the span */
  choice?: ReactNode
  foot?: ReactNode
  children: (answer: Answer, at: number) => ReactNode
  /** the sheet of one record */
  sheet?: ReactNode
}

/** The page of a look-up of one's own: what it is, the rows, older ones, who says so and as of when. */
export function RecordsFrame<Answer extends Told>({ text, list, choice, foot, children, sheet }: RecordsFrameProps<Answer>): ReactNode {
  const again = () => void list.reload()
  return (
    <Screen look={useLook()} offline={!useOnline()} bar={{ title: text.bar, onBack: go.back }} foot={list.state.kind === 'ready' && foot}>
      <Page>
        <PageHead title={text.title} lead={text.lead} />
        {choice}
        <Loaded state={list.state} skeleton={<Skeleton cards={3} lines={2} />} ways={waysOut(again)} onRetry={again}>
          {(answer, at) => (
            <View>
              {answer.items.length === 0 ? <Blank icon='doc' title={text.emptyTitle} note={text.emptyNote} /> : children(answer, at)}
              <More onMore={list.more} busy={list.moreBusy} problem={list.moreProblem} />
              <View className='record__from'><Source from={answer.source} at={dayAndClock(answer.asOf)} /></View>
            </View>
          )}
        </Loaded>
        {sheet}
      </Page>
    </Screen>
  )
}
