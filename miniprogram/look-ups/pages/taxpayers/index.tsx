import type { ReactNode } from 'react'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { Screen } from '../../../ui/screen'

export default function Taxpayers(): ReactNode {
  return <Screen look={useLook()} offline={!useOnline()} bar={{ title: '', onBack: go.back }}>{null}</Screen>
}
