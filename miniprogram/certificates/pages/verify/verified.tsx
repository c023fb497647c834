import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { VerifiedCertificate } from '#shared/model/certificate'
import { yuan } from '#shared/model/money'
import { certificateText, nameOfKind, verifyText } from '../../../text/certificates'
import { inFours } from '../../../text/format'
import { nameOfTax } from '../../../text/tax-names'
import { Banner } from '../../../ui/banner'
import { CertificatePaper } from '../../../ui/certificate-paper'
import { Fact } from '../../../ui/fact'
import { Source } from '../../../ui/source'

/** What the register says of the certificate: valid or not first, then what must be the same on the paper. */
export function Verified({ certificate }: { certificate: VerifiedCertificate }): ReactNode {
  const { kind, number, state, holder, home, taxes, total, issuedOn } = certificate
  const invoice = kind === 'invoice'
  const told: Partial<Record<string, string>> = { valid: verifyText.valid, void: verifyText.void }
  return (
    <View className='page__from'>
      <Banner tone={state === 'valid' ? 'done' : 'late'} text={told[state] ?? verifyText.stateElse} />
      <CertificatePaper title={nameOfKind(kind)} number={inFours(number)}>
        <Fact label={invoice ? certificateText.buyer : certificateText.holder} value={holder} />
        {taxes.length > 0 && !invoice && (
          <Fact label={certificateText.taxes} value={taxes.map(({ tax, payable }) => `${nameOfTax(tax)} ${yuan(payable)}`).join('\n')} />
        )}
        <Fact label={certificateText.home} value={home} />
        <Fact label={invoice ? certificateText.price : certificateText.total} value={`${yuan(total)} 元`} />
        <Fact label={certificateText.issued} value={issuedOn} />
      </CertificatePaper>
      <Source from={verifyText.from} />
    </View>
  )
}
