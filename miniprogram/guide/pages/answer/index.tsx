import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { readAnswer } from '#shared/contract/search'
import type { HandOver, PolicyAnswer } from '#shared/model/search'
import { go } from '../../../api/go'
import { platform } from '../../../api/platform'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useSnapshot } from '../../../state/use-snapshot'
import { waysOut } from '../../../state/ways'
import { dayAndClock } from '../../../text/format'
import { answerText, searchText } from '../../../text/search'
import { ActionBar } from '../../../ui/action-bar'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { Source } from '../../../ui/source'
import { AnswerLaws } from './answer-laws'
import './answer.css'

const toSearch = { label: answerText.toSearch, onPress: () => go.instead('/guide/pages/search/index') }

/** One answer about policy: what holds today, by which law, how sure it is, and where it goes on. */
export default function Answer(): ReactNode {
  const id = useRouter().params['id'] ?? ''
  const { state, reload } = useSnapshot(readAnswer, { params: { answerId: id } })
  const again = (): void => void reload()
  const said = state.kind === 'ready' ? state.value : undefined
  const next = said?.answer?.next
  platform.useShare(said?.title ?? searchText.share, `/guide/pages/answer/index?id=${id}`)
  const foot = next && <ActionBar><Button label={next.label} onPress={() => go.to(next.page as `/${string}`)} /></ActionBar>
  return (
    <Screen look={useLook()} offline={!useOnline()} bar={{ title: answerText.bar, onBack: go.back }} foot={foot}>
      <Page>
        <Loaded state={state} skeleton={<Skeleton cards={2} lines={4} />} ways={waysOut(again, toSearch)} onRetry={again}>
          {({ title, answer, handOver, source, asOf }) => (
            <View>
              <PageHead title={title} {...(answer ? { lead: answerText.validOn(answer.validOn) } : {})} />
              {answer && <Said answer={answer} />}
              {handOver && <Asked handOver={handOver} />}
              <View className='page__from'><Source from={source} at={dayAndClock(asOf)} /></View>
            </View>
          )}
        </Loaded>
      </Page>
    </Screen>
  )
}

function Said({ answer: { text, laws, confidence } }: { answer: PolicyAnswer }): ReactNode {
  const [first, ...others] = text
  return (
    <View>
      <View className='answer__first'>{first}</View>
      {others.map((line) => <View key={line} className='answer__other'>{line}</View>)}
      <AnswerLaws laws={laws} confidence={confidence} />
    </View>
  )
}

function Asked({ handOver: { why, phone, page } }: { handOver: HandOver }): ReactNode {
  return (
    <Blank icon='phone' {...answerText.handOver(why)}>
      <Button label={answerText.phone} onPress={() => platform.phone(phone)} />
      <Button kind='text' label={answerText.halls} onPress={() => go.to(page as `/${string}`)} />
    </Blank>
  )
}
