import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { readTaxSheet } from '#shared/contract/existing-home'
import type { ReplyOf } from '#shared/contract/route'
import type { CaseId } from '#shared/model/ids'
import { fen, yuan } from '#shared/model/money'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { taxesText } from '../../../text/taxes'
import { ActionBar } from '../../../ui/action-bar'
import { AmountTable } from '../../../ui/amount-table'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Cell } from '../../../ui/cell'
import { HeroAmount } from '../../../ui/hero-amount'
import { Link } from '../../../ui/link'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { Source } from '../../../ui/source'
import { Steps } from '../../../ui/steps'
import { Disputed } from '../../disputed'
import { placeIn } from '../../place-in'
import { nextStep, priceWords } from '../../sheet-words'
import { firstOpen, taxRows } from '../../../state/tax-rows'
import { toHub } from '../../to-hub'

/** What one has to pay before one signs, and how each amount came about. */
export default function TaxSheet(): ReactNode {
  const filingId = (useRouter().params['id'] ?? '') as CaseId
  const sheet = useLoaded(() => call(readTaxSheet, { params: { filingId } }))
  const again = () => void sheet.reload()
  const value = sheet.state.kind === 'ready' ? sheet.state.value : undefined
  const next = value && nextStep(value.filing, value.total)
  const foot = next && (
    <ActionBar>
      <Button label={next.label} kind={next.kind} onPress={() => go.to(next.page)} {...(next.whyNot === undefined ? {} : { whyNot: next.whyNot })} />
    </ActionBar>
  )
  return (
    <Screen look={useLook()} offline={!useOnline()} bar={{ title: taxesText.bar, onBack: go.back }} foot={foot}>
      <Page>
        {value && <Steps {...placeIn(value.filing.side, 4)} />}
        <Loaded state={sheet.state} skeleton={<Skeleton cards={2} lines={6} />} ways={waysOut(again, toHub(filingId))} onRetry={again}>
          {(it, at) => <Sheet sheet={it} at={at} />}
        </Loaded>
      </Page>
    </Screen>
  )
}

function Sheet({ sheet, at }: { sheet: ReplyOf<typeof readTaxSheet>; at: number }): ReactNode {
  const { filing, lines, day } = sheet
  const price = priceWords(sheet)
  const rows = taxRows(lines, filing)
  return (
    <View>
      <Total sheet={sheet} />
      {filing.dispute && <Disputed dispute={filing.dispute} now={at} />}
      <Card flush>
        <Cell first title={price.title} note={price.note} onPress={() => go.to(`/price/pages/value/index?id=${filing.id}`)} />
      </Card>
      <AmountTable key={filing.version} rows={rows} {...firstOpen(rows)} />
      <View className='small quiet'>{taxesText.foldHint}</View>
      <View className='small quiet'>{filing.side === 'seller' ? taxesText.sellerHint : taxesText.buyerHint}</View>
      <Link label={taxesText.tryOut} onPress={() => go.to(`/estimate/pages/what-if/index?filing=${filing.id}`)} />
      <View className='page__from'>
        <Source from={taxesText.asOf(day)} />
      </View>
    </View>
  )
}

function Total({ sheet: { filing, total, proceeds } }: { sheet: ReplyOf<typeof readTaxSheet> }): ReactNode {
  if (total === undefined) {
    return <PageHead title={taxesText.totalUnknown} lead={taxesText.totalUnknownLead} />
  }
  const kept = proceeds === undefined ? undefined : taxesText.keeps(yuan(fen(proceeds + total)), yuan(proceeds))
  return <HeroAmount lead={taxesText.total} amount={yuan(total)} note={kept ?? taxesText.pays(yuan(filing.deal.price))} />
}
