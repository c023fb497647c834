import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { readSupplyRequest } from '#shared/contract/businesses'
import { readCase } from '#shared/contract/cases'
import { Failure } from '#shared/failure'
import type { Moment } from '#shared/model/case'
import type { CaseId } from '#shared/model/ids'
import type { PaperRange, SupplyRequest } from '#shared/model/supply'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { useActing } from '../../../state/acting'
import type { ActingFor } from '../../../state/acting'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { parcelSteps } from '../../../state/parcel-steps'
import { useLoaded } from '../../../state/use-loaded'
import { useSoon } from '../../../state/use-soon'
import { waysOut } from '../../../state/ways'
import { requestText } from '../../../text/supply'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { Link } from '../../../ui/link'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { ParcelCard } from '../../../ui/parcel-card'
import { Screen } from '../../../ui/screen'
import { Section } from '../../../ui/section'
import { Skeleton } from '../../../ui/skeleton'
import { Timeline } from '../../../ui/timeline'
import { isArrived, leadOfRequest, requestFacts, requestSteps, stateOfRequest, verdictFacts } from '../../request-words'
import { Ends } from './ends'
import { Pickup } from './pickup'
import { Receive } from './receive'

interface Found {
  request: SupplyRequest
  moments: readonly Moment[]
}

/** A raise, an order or an appeal: who has it, what came of it by which rule, where the parcel is. */
export default function RequestPage(): ReactNode {
  const look = useLook()
  const acting = useActing()
  const id = (useRouter().params['id'] ?? '') as CaseId
  const found = useLoaded(() => load(id))
  const again = () => void found.reload()
  const [value, at] = found.state.kind === 'ready' ? [found.state.value.request, found.state.at] : [undefined, 0]
  useSoon(value?.state === 'sending', at, again)
  return (
    <Screen look={look} offline={!useOnline()} bar={{ title: requestText.bar, onBack: go.back }} foot={value && isArrived(value) && <Receive id={id} onDone={again} />}>
      <Page>
        <Loaded state={found.state} skeleton={<Skeleton cards={3} lines={4} />} ways={waysOut(again)} onRetry={again}>
          {({ request, moments }, now) => (
            <View>
              <PageHead title={stateOfRequest(request)} lead={leadOfRequest(request, now)} />
              {request.pickupCode !== undefined && <Pickup code={request.pickupCode} delivery={request.delivery} />}
              <Facts of={verdictFacts(request)} />
              {request.range && <RangeCard range={request.range} />}
              {request.parcel && <ParcelCard number={request.parcel.number} to={request.parcel.to} steps={parcelSteps(request.parcel, now)} />}
              <Section title={requestText.progress} />
              <Timeline steps={requestSteps(request, moments, now)} />
              <Facts of={requestFacts(request)} />
              <Ends request={request} flat={look.elder} onDone={again} />
              <Link label={requestText.toSupply} onPress={() => toSupply(request, acting)} />
            </View>
          )}
        </Loaded>
      </Page>
    </Screen>
  )
}

async function load(id: CaseId): Promise<Found> {
  const [{ request }, moments] = await Promise.all([call(readSupplyRequest, { params: { requestId: id } }), momentsOf(id)])
  return { request, moments }
}

/** Whoever got a role after it was asked sees the request, but not what happened before. */
async function momentsOf(id: CaseId): Promise<readonly Moment[]> {
  try {
    return (await call(readCase, { params: { caseId: id } })).moments
  } catch (error) {
    if (error instanceof Failure && error.code === 'object.not_found') {
      return []
    }
    throw error
  }
}

const Facts = ({ of }: { of: readonly { label: string; value: string }[] }): ReactNode =>
  of.length > 0 && (
    <Card>
      {of.map(({ label, value }) => <Fact key={label} label={label} value={value} />)}
    </Card>
  )

/** The numbers one compares with what came. */
const RangeCard = ({ range: { code, first, last } }: { range: PaperRange }): ReactNode => (
  <Card>
    <View className='card__title'>{requestText.rangeTitle}</View>
    <Fact label={requestText.rangeCode} value={code} />
    <Fact label={requestText.range} value={requestText.rangeOf(first, last)} />
  </Card>
)

/** Whoever acts for another one chooses first. */
const toSupply = ({ business }: SupplyRequest, acting: ActingFor | undefined): void =>
  acting?.code === business.code ? go.backTo('/supply/pages/supply/index') : go.to('/supply/pages/businesses/index')
