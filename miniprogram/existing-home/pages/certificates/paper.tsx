import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { Certificate } from '#shared/model/certificate'
import { certificateText, codeInFours, nameOfKind, sealOf } from '../../../text/certificates'
import { inFours } from '../../../text/format'
import { CertificatePaper } from '../../../ui/certificate-paper'
import { Fact } from '../../../ui/fact'
import { Qr } from '../../../ui/qr'
import { Seal } from '../../../ui/seal'
import { factsOf } from '../../certificate-facts'
import { qrImage } from '../../../ui/qr-image'
import './paper.css'

/** The certificate itself, with what lets anybody check it. */
export function Paper({ certificate }: { certificate: Certificate }): ReactNode {
  const { kind, number, qr, verifyCode } = certificate
  const image = useMemo(() => qrImage(qr), [qr])
  return (
    <CertificatePaper
      title={nameOfKind(kind)} number={inFours(number)} seal={<Seal word={sealOf(kind)} />}
      foot={(
        <>
          <Qr image={image} label={certificateText.qr} />
          <View className='scan'>
            <View className='scan__title'>{certificateText.scan}</View>
            <View>{certificateText.scanNote}</View>
            <View className='scan__code num'>{certificateText.code(codeInFours(verifyCode))}</View>
          </View>
        </>
      )}
    >
      {factsOf(certificate).map(({ label, value }) => (
        <Fact key={label} label={label} value={value} />
      ))}
    </CertificatePaper>
  )
}
