import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { checkInvoice } from '#shared/contract/invoice-folder'
import type { ReplyOf } from '#shared/contract/route'
import { yuan } from '#shared/model/money'
import { inFours } from '../../../text/format'
import { checkText, paperText, redMark } from '../../../text/invoice-folder'
import { invoiceText } from '../../../text/invoices'
import { Banner } from '../../../ui/banner'
import { CertificatePaper } from '../../../ui/certificate-paper'
import { Fact } from '../../../ui/fact'
import { Source } from '../../../ui/source'

/** What the ledger says: real or not first, then what has to be the same on the paper. */
export function Checked({ reply: { result, differs, invoice } }: { reply: ReplyOf<typeof checkInvoice> }): ReactNode {
  if (result !== 'agrees') {
    const names = differs.map((what) => checkText.differsNames[what]).join('、')
    return <View className='page__from'><Banner tone='late' text={result === 'differs' ? checkText.differs(names) : checkText.notFound} /></View>
  }
  const state = invoice?.state
  const [tone, told] = state === 'void' ? ['late', checkText.agreesVoid] as const : state === 'red' ? ['late', checkText.agreesRed] as const : ['done', checkText.agrees] as const
  return (
    <View className='page__from'>
      <Banner tone={tone} text={told} />
      {invoice && (
        <CertificatePaper title={(invoice.isRed ? redMark : '') + paperText.bar} number={inFours(invoice.number)}>
          <Fact label={paperText.seller} value={invoice.seller} />
          <Fact label={paperText.buyer} value={invoice.buyer} />
          <Fact label={paperText.item} value={invoice.item} />
          <Fact label={paperText.total} value={`${yuan(invoice.gross)} ${invoiceText.yuan}`} />
          <Fact label={paperText.tax} value={`${yuan(invoice.tax)} ${invoiceText.yuan}`} />
          <Fact label={paperText.issuedOn} value={invoice.issuedOn} />
        </CertificatePaper>
      )}
      <Source from={checkText.from} />
    </View>
  )
}
