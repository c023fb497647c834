import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { readInvoiceRequest, startInvoice } from '#shared/contract/invoices'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { useActing, whileActing } from '../../../state/acting'
import type { ActingFor } from '../../../state/acting'
import { invoiceBegun } from '../../../state/draft'
import type { InvoiceDraft } from '../../../state/invoice-draft'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { invoiceText } from '../../../text/invoices'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { beginCorrection, beginInvoice } from '../../begin-invoice'
import type { Start } from '../../begin-invoice'
import { InvoiceForm } from './invoice-form'

interface Begun {
  start: Start
  draft: InvoiceDraft
}

async function load(acting: ActingFor | undefined, correcting: string): Promise<Begun> {
  if (correcting === '') {
    const start = await whileActing(acting, () => call(startInvoice, { query: acting ? { as: acting.code } : {} }))
    return { start, draft: beginInvoice(invoiceBegun.read(), acting?.code ?? '', start, Date.now()) }
  }
  const { request } = await call(readInvoiceRequest, { params: { requestId: correcting } })
  const as = request.wish.as
  const start = await call(startInvoice, { query: as === undefined ? {} : { as } })
  return { start, draft: beginCorrection(invoiceBegun.read(), request, Date.now()) }
}

/** An invoice on one page: who pays, what for, how much, one button. */
export default function NewInvoice(): ReactNode {
  const look = useLook()
  const online = useOnline()
  const acting = useActing()
  const correcting = useRouter().params['correct'] ?? ''
  const begun = useLoaded(() => load(acting, correcting))
  const again = () => void begun.reload()
  if (begun.state.kind === 'ready') {
    const { start, draft } = begun.state.value
    // Begun anew when it is for somebody else; what is typed for one stays otherwise.
    return <InvoiceForm key={`${draft.as} ${draft.correcting}`} start={start} begun={draft} look={look} online={online} />
  }
  return (
    <Screen look={look} offline={!online} bar={{ title: invoiceText.bar, onBack: go.back }}>
      <Page>
        <PageHead title={invoiceText.title} lead={invoiceText.lead} />
        <Loaded state={begun.state} skeleton={<Skeleton cards={4} lines={2} />} ways={waysOut(again)} onRetry={again}>
          {() => null}
        </Loaded>
      </Page>
    </Screen>
  )
}
