import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { readHousingTax } from '#shared/contract/my-profile'
import type { ReplyOf } from '#shared/contract/route'
import type { PilotHome } from '#shared/model/housing-tax'
import { yuan } from '#shared/model/money'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { platform } from '../../../api/platform'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { dayAndClock } from '../../../text/format'
import { housingText as text } from '../../../text/profile'
import { ActionBar } from '../../../ui/action-bar'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Dotted } from '../../../ui/dotted'
import { Fact } from '../../../ui/fact'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Section } from '../../../ui/section'
import { Skeleton } from '../../../ui/skeleton'
import { Source } from '../../../ui/source'
import { Status } from '../../../ui/status'
import { keptAs, lastAnswer } from '../../last-answer'
import '../../record-row.css'

type Answer = ReplyOf<typeof readHousingTax>

/** Whether the pilot property tax concerns one's homes. No number that nobody confirmed. */
export default function HousingTax(): ReactNode {
  const found = useLoaded(() => keptAs('housing-tax', call(readHousingTax, {})), () => lastAnswer<Answer>('housing-tax'))
  const again = () => void found.reload()
  const asks = found.state.kind === 'ready' && found.state.value.homes.some(({ answer }) => answer.kind === 'bureau')
  const foot = asks && (
    <ActionBar note={text.amount}>
      <Button label={text.call} onPress={() => platform.phone('12366')} />
    </ActionBar>
  )
  return (
    <Screen look={useLook()} offline={!useOnline()} bar={{ title: text.bar, onBack: go.back }} foot={foot}>
      <Page>
        <Loaded state={found.state} skeleton={<Skeleton cards={3} lines={3} />} ways={waysOut(again)} onRetry={again}>
          {(answer) => <Told answer={answer} />}
        </Loaded>
      </Page>
    </Screen>
  )
}

function Told({ answer: { homes, rules, source, asOf } }: { answer: Answer }): ReactNode {
  const count = homes.filter(({ answer }) => answer.kind === 'bureau').length
  return (
    <View>
      <PageHead title={homes.length === 0 ? text.title.none : count === 0 ? text.title.no : text.title.some(count)} lead={text.lead} />
      {homes.map((home) => <Home key={home.unitNumber} home={home} />)}
      {count > 0 && (
        <View>
          <Section title={text.why} />
          <Card><View className='small'>{text.whyNote}</View></Card>
        </View>
      )}
      <Section title={text.rules} />
      <Card>
        {rules.map(({ document, from, confidence }) => <Fact key={document} label={text.from(from)} value={`${document}（${text.sure[confidence] ?? confidence}）`} />)}
      </Card>
      <View className='record__from'><Source from={source} at={dayAndClock(asOf)} /></View>
    </View>
  )
}

function Home({ home: { complex, building, room, district, acquiredOn, unitPrice, answer } }: { home: PilotHome }): ReactNode {
  const asks = answer.kind === 'bureau'
  return (
    <Card>
      <View className='card__title num'>{`${complex} ${building} ${room}`}</View>
      <Dotted at='small quiet' parts={[district, text.acquired(acquiredOn), ...(unitPrice === undefined ? [] : [text.unitPrice(yuan(unitPrice))])]} />
      <View className='record-row__state'>
        <Status tone={asks ? 'wait' : 'done'} word={asks ? text.ask : text.no} />
      </View>
      <View className='small'>{asks ? (answer.missing.includes('detached') ? text.bureauKind : text.bureau) : text.answers[answer.reason]}</View>
    </Card>
  )
}
