import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { go } from '../../../api/go'
import type { InvoiceDraft } from '../../../state/invoice-draft'
import { takePicked } from '../../../state/picked-delivery'
import { useMainSwitch } from '../../../state/subscriptions'
import { waysOut } from '../../../state/ways'
import { invoiceText } from '../../../text/invoices'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import type { Look } from '../../../ui/look'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Refused } from '../../../ui/refused'
import { Screen } from '../../../ui/screen'
import { ActingLine } from '../../acting-line'
import type { Start } from '../../begin-invoice'
import { actOf, noteOf, wordsOfBar } from '../../quote-words'
import { useInvoice } from '../../use-invoice'
import { BuyerField } from './buyer-field'
import { ItemField } from './item-field'
import { Meters } from './meters'
import { More } from './more'
import './new.css'
import { QuoteCard } from './quote-card'
import { RentFields } from './rent-fields'

interface InvoiceFormProps {
  start: Start
  begun: InvoiceDraft
  look: Look
  online: boolean
}

/** The three answers, what it costs, and the one button. */
export function InvoiceForm({ start, begun, look, online }: InvoiceFormProps): ReactNode {
  const { draft, change, quoting, form, faults } = useInvoice(begun, online)
  const [sheet, setSheet] = useState<'buyer' | 'item'>()
  const close = useCallback(() => setSheet(undefined), [])
  const off = useMainSwitch()
  useDidShow(() => {
    // Back from the address book or the outlets.
    const picked = takePicked()
    if (picked) {
      change({ how: picked.how, placeId: picked.how === 'post' ? picked.addressId : picked.outletId, placeName: picked.how === 'post' ? picked.place : picked.title }, 'delivery')
    }
  })
  const chooseBuyer = (part: Partial<InvoiceDraft>) => {
    change(part, 'buyer')
    // Whoever has none yet is asked for it next, without another tap.
    setSheet(draft.item === undefined ? 'item' : undefined)
  }
  const { quote, last } = quoting
  const shown = quote ?? last
  const isRent = draft.item !== undefined && draft.item.deal !== 'goodsOrServices'
  const whyNot = whyNotOf()

  function whyNotOf(): string | undefined {
    if (!online) {
      return words.whyNotOffline
    }
    if (Object.keys(faults).length > 0) {
      return Object.keys(form.faults).length > 0 ? undefined : invoiceText.whyFill
    }
    return quote === undefined ? (quoting.problem ? `${quoting.problem.title}。` : invoiceText.whyComputing) : quote.bar === undefined ? undefined : wordsOfBar(quote.bar)
  }
  const foot = (
    <ActionBar {...(quote && quote.bar === undefined ? { note: noteOf(quote, draft.how) } : {})}>
      <Button
        label={shown && shown.bar === undefined ? actOf(shown) : invoiceText.actFill} onPress={form.submit} {...(form.busy ? { busy: invoiceText.acting } : {})}
        {...(whyNot === undefined ? {} : { whyNot })}
      />
    </ActionBar>
  )
  return (
    <Screen look={look} offline={!online} bar={{ title: invoiceText.bar, onBack: go.back }} foot={foot}>
      <Page>
        <PageHead title={draft.correcting === '' ? invoiceText.title : invoiceText.correctTitle} lead={invoiceText.lead} />
        {off && <Banner tone='wait' {...off} />}
        {form.problem && <Refused problem={form.problem} ways={waysOut(quoting.again)} />}
        {draft.correcting === '' && <ActingLine />}
        <BuyerField draft={draft} before={start.buyers} open={sheet === 'buyer'} flat={look.elder} error={form.faults.buyer} onOpen={() => setSheet('buyer')} onClose={close} onChange={chooseBuyer} />
        <ItemField draft={draft} before={start.items} open={sheet === 'item'} flat={look.elder} error={form.faults.item} onOpen={() => setSheet('item')} onClose={close} onChange={(part) => change(part, 'item')} />
        {isRent && <RentFields draft={draft} faults={form.faults} onChange={change} />}
        <Field
          id='amount' label={invoiceText.amount} value={draft.amount} maxLength={16} digit unit={invoiceText.yuan} onChange={(amount) => change({ amount }, 'amount')}
          {...(form.faults.amount === undefined ? {} : { error: form.faults.amount })}
        />
        <View className='quote'>
          <QuoteCard quote={shown} busy={quoting.busy} problem={quoting.problem} onRetry={quoting.again} />
          <Meters meters={shown?.meters ?? start.meters} />
        </View>
        <More draft={draft} quote={shown} flat={look.elder} onChange={change} error={form.faults.note ?? form.faults.dealtOn ?? form.faults.delivery ?? faults.delivery} />
      </Page>
    </Screen>
  )
}
