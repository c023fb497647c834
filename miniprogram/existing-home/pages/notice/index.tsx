import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { readNotice } from '#shared/contract/existing-home'
import type { ReplyOf } from '#shared/contract/route'
import type { CaseId } from '#shared/model/ids'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useMainSwitch } from '../../../state/subscriptions'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { dayAndClock, inFours } from '../../../text/format'
import { titleOf } from '../../../text/home-words'
import { noticeText } from '../../../text/payment'
import { AmountTable } from '../../../ui/amount-table'
import { Banner } from '../../../ui/banner'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { Screen } from '../../../ui/screen'
import { Section } from '../../../ui/section'
import { Skeleton } from '../../../ui/skeleton'
import { taxRows } from '../../../state/tax-rows'
import { toHub } from '../../to-hub'
import { Due } from './due'
import { Pay } from './pay'
import { NoticeHead } from './notice-head'
import { Settled } from './settled'

/** One's tax notice: how much, until when, from what, and the way to the cashier. */
export default function Notice(): ReactNode {
  const online = useOnline()
  const filingId = (useRouter().params['id'] ?? '') as CaseId
  const notice = useLoaded(() => call(readNotice, { params: { filingId } }))
  const again = () => void notice.reload()
  const bill = notice.state.kind === 'ready' ? notice.state.value.bill : undefined
  const payable = bill?.state === 'open' || bill?.state === 'paying'
  const foot = bill && (
    payable ? <Pay filingId={filingId} amount={bill.amount} online={online} /> : <Settled filingId={filingId} state={bill.state} />
  )
  return (
    <Screen look={useLook()} offline={!online} bar={{ title: noticeText.bar, onBack: go.back }} foot={foot}>
      <Page>
        <Loaded state={notice.state} skeleton={<Skeleton cards={3} lines={4} />} ways={waysOut(again, toHub(filingId))} onRetry={again}>
          {(it, at) => <Told notice={it} at={at} payable={payable} />}
        </Loaded>
      </Page>
    </Screen>
  )
}

function Told({ notice, at, payable }: { notice: ReplyOf<typeof readNotice>; at: number; payable: boolean }): ReactNode {
  const { filing, bill, lines, decidedAt, decidedBy } = notice
  const off = useMainSwitch()
  return (
    <View>
      {off && <Banner tone='wait' {...off} />}
      <NoticeHead bill={bill} lines={lines} />
      {payable && <Due dueOn={bill.dueOn} decidedAt={decidedAt} now={at} />}
      <Card>
        {payable && <Fact label={noticeText.way} value={noticeText.wayName} />}
        {bill.amount > 0 && <Fact label={noticeText.payee} value={noticeText.payeeName} />}
        <Fact label={noticeText.number} value={inFours(filing.number)} />
        <Fact label={noticeText.home} value={titleOf(filing.home)} />
        <Fact label={noticeText.decided} value={`${dayAndClock(decidedAt)} ${noticeText.by(decidedBy)}`} />
      </Card>
      <Section title={noticeText.how} />
      <AmountTable rows={taxRows(lines, filing)} />
    </View>
  )
}
