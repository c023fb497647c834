import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { listCertificates } from '#shared/contract/existing-home'
import type { Certificate } from '#shared/model/certificate'
import type { CaseId } from '#shared/model/ids'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useLoaded } from '../../../state/use-loaded'
import { useSoon } from '../../../state/use-soon'
import { waysOut } from '../../../state/ways'
import { certificateText, shortNameOfKind } from '../../../text/certificates'
import { Banner } from '../../../ui/banner'
import { Blank } from '../../../ui/blank'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { Screen } from '../../../ui/screen'
import { Segments } from '../../../ui/segments'
import { Skeleton } from '../../../ui/skeleton'
import { toHub } from '../../to-hub'
import { Paper } from './paper'
import { Save } from './save'
import { Share } from './share'

/** One's certificates of a filing, one at a time; a buyer has an invoice too. */
export default function Certificates(): ReactNode {
  const online = useOnline()
  const filingId = (useRouter().params['id'] ?? '') as CaseId
  const found = useLoaded(() => call(listCertificates, { params: { filingId } }))
  const again = () => void found.reload()
  const [chosen, choose] = useState<string>()
  const ready = found.state.kind === 'ready' ? found.state : undefined
  const items = ready?.value.items ?? []
  const shown = items.find(({ number }) => number === chosen) ?? items[0]
  useSoon(ready !== undefined && items.length === 0, ready?.at ?? 0, again)
  const foot = shown && <Save key={shown.number} number={shown.number} online={online} />
  return (
    <Screen look={useLook()} offline={!online} bar={{ title: certificateText.bar, onBack: go.back }} foot={foot}>
      <Page>
        <View className='page__top'>
          <Loaded state={found.state} skeleton={<Skeleton cards={1} lines={8} />} ways={waysOut(again, toHub(filingId))} onRetry={again}>
            {() => (shown
              ? <Shown certificate={shown} all={items} filingId={filingId} onChoose={choose} />
              : <Blank icon='doc' title={certificateText.emptyTitle} note={certificateText.emptyNote} />)}
          </Loaded>
        </View>
      </Page>
    </Screen>
  )
}

interface ShownProps {
  certificate: Certificate
  all: readonly Certificate[]
  filingId: CaseId
  onChoose: (number: string) => void
}

function Shown({ certificate, all, filingId, onChoose }: ShownProps): ReactNode {
  return (
    <View>
      <Banner tone='done' text={all.some(({ kind }) => kind === 'tax') ? certificateText.arrived : certificateText.exempt} />
      {all.length > 1 && (
        <Segments
          of={all.map(({ number, kind }) => ({ id: number, label: shortNameOfKind(kind) }))} on={certificate.number} onChoose={onChoose}
        />
      )}
      <Paper certificate={certificate} />
      <Share key={certificate.number} certificate={certificate} filingId={filingId} />
    </View>
  )
}
