import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Certificate } from '#shared/model/certificate'
import type { CaseId } from '#shared/model/ids'
import { go } from '../../../api/go'
import { platform } from '../../../api/platform'
import { certificateText } from '../../../text/certificates'
import { aria } from '../../../ui/aria'
import { Card } from '../../../ui/card'
import { Cell } from '../../../ui/cell'

/** Ways on from a certificate. A shared card leads to the check, which shows masked names only. */
export function Share({ certificate: { number, verifyCode, qr }, filingId }: { certificate: Certificate; filingId: CaseId }): ReactNode {
  const [told, setTold] = useState<string>(certificateText.shareNote)
  platform.useShare(certificateText.shareTitle, `/certificates/pages/verify/index?n=${number}&c=${verifyCode}`)
  const copy = () => void platform.copy(qr).then((done) => setTold(done ? certificateText.shared : certificateText.notShared))
  return (
    <View {...aria({ live: 'polite' })}>
      <Card flush>
        <Cell first icon='share' title={certificateText.share} note={told} onPress={copy} />
        <Cell icon='clock' title={certificateText.progress} onPress={() => go.to(`/existing-home/pages/filing/index?id=${filingId}`)} />
      </Card>
    </View>
  )
}
