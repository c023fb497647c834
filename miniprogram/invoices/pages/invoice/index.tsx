import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { readInvoice } from '#shared/contract/invoice-folder'
import type { Invoice, InvoiceNumber } from '#shared/model/invoice'
import type { BusinessCode } from '#shared/model/tax-number'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useLoaded } from '../../../state/use-loaded'
import { useSoon } from '../../../state/use-soon'
import { waysOut } from '../../../state/ways'
import { paperText, stateElse, stateWords } from '../../../text/invoice-folder'
import { ActionBar } from '../../../ui/action-bar'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { Acts } from './acts'
import { Paper } from './paper'
import { SavePdf } from './save-pdf'
import { SendSheet } from './send-sheet'

/** One invoice as it is in the ledger, and what can be done with it. */
export default function InvoicePage(): ReactNode {
  const look = useLook()
  const online = useOnline()
  const { n = '', as, send } = useRouter().params
  const of = { number: n as InvoiceNumber, query: as === undefined ? {} : { as: as as BusinessCode } }
  const [sending, setSending] = useState(send === '1')
  const close = useCallback(() => setSending(false), [])
  const found = useLoaded(async () => (await call(readInvoice, { params: { number: of.number }, query: of.query })).invoice)
  const again = () => void found.reload()
  const ready = found.state.kind === 'ready' ? found.state : undefined
  const invoice = ready?.value
  useSoon(invoice?.sendings.some(({ state }) => state === 'waiting') ?? false, ready?.at ?? 0, again)
  const foot = invoice && (
    <ActionBar>
      {invoice.box === 'issued' && !invoice.isRed && invoice.state !== 'void'
        ? <Button label={paperText.send} onPress={() => setSending(true)} />
        : <SavePdf of={of} online={online} />}
    </ActionBar>
  )
  return (
    <Screen look={look} offline={!online} bar={{ title: paperText.bar, onBack: go.back }} foot={foot}>
      <Page>
        <View className='page__from'>
          <Loaded state={found.state} skeleton={<Skeleton cards={1} lines={8} />} ways={waysOut(again)} onRetry={again}>
            {(it) => (
              <View>
                <State invoice={it} />
                <Paper invoice={it} />
                <Acts invoice={it} of={of} flat={look.elder} onChanged={again} onSend={() => setSending(true)} />
                {sending && <SendSheet of={of} flat={look.elder} onClose={close} onSent={again} />}
              </View>
            )}
          </Loaded>
        </View>
      </Page>
    </Screen>
  )
}

/** A word above the paper where it is no longer worth what it says. */
function State({ invoice: { state } }: { invoice: Invoice }): ReactNode {
  return state === 'valid' ? null : <Banner tone={state === 'partRed' ? 'wait' : 'late'} text={(stateWords as Partial<Record<string, string>>)[state] ?? stateElse} />
}
