import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { readCase } from '#shared/contract/cases'
import type { CaseId } from '#shared/model/ids'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useLoaded } from '../../../state/use-loaded'
import { useSoon } from '../../../state/use-soon'
import { waysOut } from '../../../state/ways'
import { titleOfCase } from '../../../text/case-words'
import { dayAndClock, inFours } from '../../../text/format'
import { caseText } from '../../../text/my-homes'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { Timeline } from '../../../ui/timeline'
import { mayWithdraw, stepsOf } from '../../case-steps'
import { Withdraw } from './withdraw'

/** One request to the registry: where it is, who holds it, and the way to take it back. */
export default function Case(): ReactNode {
  const look = useLook()
  const caseId = (useRouter().params['id'] ?? '') as CaseId
  const found = useLoaded(() => call(readCase, { params: { caseId } }))
  const again = () => void found.reload()
  const at = found.state.kind === 'ready' ? found.state.at : 0
  useSoon(found.state.kind === 'ready' && found.state.value.case.state === 'sending', at, again)
  return (
    <Screen look={look} offline={!useOnline()} bar={{ title: caseText.bar, onBack: go.back }}>
      <Page>
        <Loaded state={found.state} skeleton={<Skeleton cards={2} lines={5} />} ways={waysOut(again)} onRetry={again}>
          {({ case: line, moments }) => (
            <View>
              <PageHead title={titleOfCase(line.kind, line.subject)} />
              <Timeline steps={stepsOf(line.state, moments, at)} />
              <Card>
                <Fact label={caseText.number} value={inFours(line.number)} />
                <Fact label={caseText.openedAt} value={dayAndClock(line.openedAt)} />
              </Card>
              {moments.some(({ kind }) => kind === 'answeredFound') && (
                <Button kind='secondary' label={caseText.foundAct} onPress={() => go.to('/my-homes/pages/list/index')} />
              )}
              {moments.some(({ kind }) => kind === 'answeredNotFound') && <View className='small quiet'>{caseText.notFound}</View>}
              {mayWithdraw(line.state) && <Withdraw caseId={line.id} flat={look.elder} onDone={again} />}
            </View>
          )}
        </Loaded>
      </Page>
    </Screen>
  )
}
