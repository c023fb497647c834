import type { ReactNode } from 'react'
import { go } from '../api/go'
import { useActing } from '../state/acting'
import { useLook } from '../state/look'
import { useOnline } from '../state/online'
import { roleWords } from '../text/acting'
import { ActingChip } from '../ui/acting-chip'
import { Page } from '../ui/page'
import { Screen } from '../ui/screen'

interface SupplyFrameProps {
  bar: string
  foot?: ReactNode
  children: ReactNode
}

/** The frame of a page that is about one business: who it is stands on top. */
export function SupplyFrame({ bar, foot, children }: SupplyFrameProps): ReactNode {
  const acting = useActing()
  return (
    <Screen look={useLook()} offline={!useOnline()} bar={{ title: bar, onBack: go.back }} foot={foot}>
      <Page>
        {acting && <ActingChip name={acting.name} role={roleWords[acting.role]} onChange={() => go.to('/supply/pages/businesses/index?back=1')} />}
        {children}
      </Page>
    </Screen>
  )
}
