import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { listCertificates, readNotice } from '#shared/contract/existing-home'
import type { CaseId } from '#shared/model/ids'
import { yuan } from '#shared/model/money'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useLoaded } from '../../../state/use-loaded'
import { useSoon } from '../../../state/use-soon'
import { waysOut } from '../../../state/ways'
import { inFours } from '../../../text/format'
import { titleOf } from '../../../text/home-words'
import { noticeText, paidText } from '../../../text/payment'
import { taxesText } from '../../../text/taxes'
import { ActionBar } from '../../../ui/action-bar'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { Timeline } from '../../../ui/timeline'
import { howFar, paidSteps } from '../../paid-steps'
import { toHub } from '../../to-hub'

async function load(filingId: CaseId) {
  const params = { filingId }
  const [notice, { items }] = await Promise.all([call(readNotice, { params }), call(listCertificates, { params })])
  return { ...notice, certificates: items, far: howFar(notice.bill, items) }
}

/** After the cashier: paid, in the treasury, proven — three facts, looked at until all are there. */
export default function Paid(): ReactNode {
  const filingId = (useRouter().params['id'] ?? '') as CaseId
  const found = useLoaded(() => load(filingId))
  const again = () => void found.reload()
  const ready = found.state.kind === 'ready' ? found.state : undefined
  const far = ready?.value.far
  useSoon(far !== undefined && far !== 'certified' && far !== 'nothing', ready?.at ?? 0, again)
  const foot = far && <Foot filingId={filingId} far={far} again={again} />
  return (
    <Screen look={useLook()} offline={!useOnline()} bar={{ title: paidText.bar, onBack: go.back }} foot={foot}>
      <Page>
        <Loaded state={found.state} skeleton={<Skeleton cards={2} lines={4} />} ways={waysOut(again, toHub(filingId))} onRetry={again}>
          {({ bill, filing, certificates, far: reached }, at) => (
            <View {...aria({ live: 'polite' })}>
              <PageHead title={paidText[reached]} lead={paidText[`${reached}Lead`]} />
              {reached !== 'nothing' && <Timeline steps={paidSteps(bill, certificates, at)} />}
              <Card>
                <Fact label={taxesText.amount} value={`${yuan(bill.amount)} ${taxesText.yuan}`} />
                <Fact label={noticeText.number} value={inFours(filing.number)} />
                <Fact label={noticeText.home} value={titleOf(filing.home)} />
              </Card>
            </View>
          )}
        </Loaded>
      </Page>
    </Screen>
  )
}

function Foot({ filingId, far, again }: { filingId: CaseId; far: ReturnType<typeof howFar>; again: () => void }): ReactNode {
  const instead = (page: string) => go.instead(`/existing-home/pages/${page}/index?id=${filingId}`)
  if (far === 'certified') {
    return <ActionBar><Button label={paidText.see} onPress={() => instead('certificates')} /></ActionBar>
  }
  if (far === 'nothing') {
    return <ActionBar><Button kind='secondary' label={paidText.toBill} onPress={() => instead('notice')} /></ActionBar>
  }
  return (
    <ActionBar note={paidText.note}>
      <Button kind='secondary' label={paidText.again} onPress={again} />
      {far === 'waiting' && <Button kind='text' label={paidText.back} onPress={() => instead('notice')} />}
    </ActionBar>
  )
}
