import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { Invoice } from '#shared/model/invoice'
import { yuan } from '#shared/model/money'
import { inFours } from '../../../text/format'
import { paperText, redMark } from '../../../text/invoice-folder'
import { percent } from '../../../text/tax-formula'
import { CertificatePaper } from '../../../ui/certificate-paper'
import { Fact } from '../../../ui/fact'
import { Qr } from '../../../ui/qr'
import { qrImage } from '../../../ui/qr-image'
import './paper.css'

/** The invoice as a sheet: who, from whom, what, the three amounts, and the code by which anybody checks it. */
export function Paper({ invoice }: { invoice: Invoice }): ReactNode {
  const { number, medium, kind, isRed, seller, buyer, item, net, rate, tax, gross, issuedOn, note, qr } = invoice
  const image = useMemo(() => qrImage(qr), [qr])
  const name = (paperText.kinds as Partial<Record<string, string>>)[kind] ?? kind
  return (
    <CertificatePaper
      title={(isRed ? redMark : '') + paperText.title(medium === 'digital', name)} number={inFours(number)}
      foot={(
        <>
          <Qr image={image} label={paperText.qr} />
          <View className='paper-scan'>
            <View className='paper-scan__title'>{paperText.scan}</View>
            <View className='small quiet'>{paperText.scanNote}</View>
          </View>
        </>
      )}
    >
      <Side label={paperText.buyer} {...buyer} />
      <Side label={paperText.seller} {...seller} />
      <View className='paper-rule' />
      <Fact label={paperText.item} value={item} />
      <Fact label={paperText.net} value={yuan(net)} />
      <Fact label={paperText.rate} value={rate === 0 ? paperText.free : percent(rate)} />
      <Fact label={paperText.tax} value={rate === 0 && tax === 0 ? paperText.noTax : yuan(tax)} />
      <View className='paper-total'>
        <View className='paper-total__label'>{paperText.total}</View>
        <View className='num strong paper-total__amount'>¥{yuan(gross)}</View>
      </View>
      <Fact label={paperText.issuedOn} value={issuedOn} />
      {note !== undefined && note !== '' && <Fact label={paperText.note} value={note} />}
    </CertificatePaper>
  )
}

function Side({ label, name, code }: { label: string; name: string; code?: string | undefined }): ReactNode {
  return <Fact label={label} value={[name, ...(code === undefined ? [] : [`${paperText.code} ${code}`])].join('\n')} />
}
