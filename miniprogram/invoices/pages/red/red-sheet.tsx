import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { CaseId } from '#shared/model/ids'
import type { RedLetter } from '#shared/model/invoice'
import { yuan } from '#shared/model/money'
import type { BusinessCode } from '#shared/model/tax-number'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useLoaded } from '../../../state/use-loaded'
import { useSoon } from '../../../state/use-soon'
import { waysOut } from '../../../state/ways'
import { moment } from '../../../text/format'
import { redReasonElse, redReasons, redText } from '../../../text/invoice-folder'
import { invoiceText } from '../../../text/invoices'
import { aria } from '../../../ui/aria'
import { Card } from '../../../ui/card'
import { Cell } from '../../../ui/cell'
import { Fact } from '../../../ui/fact'
import { Loaded } from '../../../ui/loaded'
import { Meter } from '../../../ui/meter'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { Status } from '../../../ui/status'
import { timeLeft } from '../../time-left'
import { readRed } from '../../read-red'
import type { FoundRed } from '../../read-red'
import { Answer } from './answer'
import './red.css'
import { WithdrawRed } from './withdraw-red'

/** One confirmation sheet: whose turn it is and until when, what it is about, what came of it. */
export function RedSheet({ id, as }: { id: CaseId; as: BusinessCode | undefined }): ReactNode {
  const look = useLook()
  const online = useOnline()
  const found = useLoaded(() => readRed(id, as))
  const again = () => void found.reload()
  const ready = found.state.kind === 'ready' ? found.state : undefined
  const letter = ready?.value.redLetter
  useSoon(letter?.state === 'issuing' || letter?.refund?.state === 'asked', ready?.at ?? 0, again)
  const foot = ready && letter?.state === 'waiting' && letter.isYours && <Answer found={ready.value} flat={look.elder} online={online} onDone={again} />
  return (
    <Screen look={look} offline={!online} bar={{ title: redText.bar, onBack: go.back }} foot={foot}>
      <Page>
        <Loaded state={found.state} skeleton={<Skeleton cards={2} lines={5} />} ways={waysOut(again)} onRetry={again}>
          {(it, at) => (
            <View>
              <View {...aria({ live: 'polite' })}>
                <PageHead title={titleOf(it.redLetter)} lead={leadOf(it.redLetter)} />
              </View>
              {it.redLetter.state === 'waiting' && <Clock letter={it.redLetter} now={at} />}
              <What letter={it.redLetter} />
              <Links found={it} />
              {it.redLetter.state === 'waiting' && !it.redLetter.isYours && <WithdrawRed found={it} flat={look.elder} onDone={again} />}
            </View>
          )}
        </Loaded>
      </Page>
    </Screen>
  )
}

const titleOf = ({ state, isYours }: RedLetter): string =>
  state === 'waiting' && isYours ? redText.titleYours : ((redText.titles as Partial<Record<string, string>>)[state] ?? redText.titleElse)

function leadOf({ state, isYours, startedBy, seller, buyer }: RedLetter): string {
  if (state === 'waiting') {
    return isYours ? redText.leadYours(startedBy === 'seller' ? seller : buyer) : redText.leadWaiting
  }
  return state === 'issued' ? redText.leadIssued : state === 'issuing' ? '' : redText.leadOver
}

const HOURS_72_MS = 72 * 3_600_000

/** How much of the 72 hours has gone. */
function Clock({ letter: { lapsesAt }, now }: { letter: RedLetter; now: number }): ReactNode {
  if (lapsesAt === undefined) {
    return null
  }
  const left = Date.parse(lapsesAt) - now
  return (
    <Card>
      <View className='red-clock' {...aria({ live: 'polite' })}>
        <Status tone={left < HOURS_72_MS / 6 ? 'wait' : 'other'} word={redText.left(timeLeft(left))} />
      </View>
      <Meter gone={Math.min(100, Math.max(4, Math.round((1 - left / HOURS_72_MS) * 100)))} late={false} />
      <View className='small quiet red-clock__note'>{redText.until(moment(lapsesAt, now))}</View>
    </Card>
  )
}

function What({ letter: { seller, buyer, gross, tax, reason, startedBy, why, refund, isCash } }: { letter: RedLetter }): ReactNode {
  return (
    <Card>
      <Fact label={redText.gross} value={`${yuan(gross)} ${invoiceText.yuan}`} />
      <Fact label={redText.tax} value={`${yuan(tax)} ${invoiceText.yuan}`} />
      <Fact label={redText.reason} value={(redReasons as Partial<Record<string, string>>)[reason] ?? redReasonElse} />
      <Fact label={redText.seller} value={seller} />
      <Fact label={redText.buyer} value={buyer} />
      <Fact label={redText.startedBy} value={redText.sides[startedBy]} />
      {why !== undefined && <Fact label={redText.why} value={why} />}
      {refund && <Fact label={redText.refund} value={`${yuan(refund.amount)} ${invoiceText.yuan}\n${redText.refundStates[refund.state]}`} />}
      {isCash && <Fact label={redText.refund} value={redText.refundCash} />}
    </Card>
  )
}

function Links({ found: { redLetter: { original, redNumber }, as } }: { found: FoundRed }): ReactNode {
  const to = (number: string) => go.to(`/invoices/pages/invoice/index?n=${number}${as === undefined ? '' : `&as=${as}`}`)
  return (
    <Card flush>
      {redNumber !== undefined && <Cell first icon='invoice' title={redText.redNumber} note={redNumber} onPress={() => to(redNumber)} />}
      <Cell first={redNumber === undefined} icon='link' title={redText.original} note={original} onPress={() => to(original)} />
    </Card>
  )
}
