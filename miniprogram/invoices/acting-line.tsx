import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { go } from '../api/go'
import { useActing } from '../state/acting'
import { roleWords } from '../text/acting'
import { ActingChip } from '../ui/acting-chip'
import './acting-line.css'

/** For whom one acts, where it is not oneself, and the way to change that. */
export function ActingLine(): ReactNode {
  const acting = useActing()
  return acting ? (
    <View className='acting-line'>
      <ActingChip name={acting.name} role={roleWords[acting.role]} onChange={() => go.to('/supply/pages/businesses/index?back=1')} />
    </View>
  ) : null
}
