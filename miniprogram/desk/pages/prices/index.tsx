import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { listPriceModels } from '#shared/contract/assessments-desk'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { deskText } from '../../../text/desk'
import { modelDesk } from '../../../text/desk-prices'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { Loaded } from '../../../ui/loaded'
import { Skeleton } from '../../../ui/skeleton'
import { DeskFrame } from '../../desk-frame'
import { callDesk, useStaff } from '../../desk-session'
import { Enter } from '../../enter'
import { PriceModelCard } from '../../price-model-card'

/** The versions of the price model, newest first: how each measured, and a clerk's consent where it needs one. */
export default function Prices(): ReactNode {
  const staff = useStaff()
  const found = useLoaded(() => callDesk(listPriceModels, {}))
  const again = () => void found.reload()
  return (
    <DeskFrame tab='prices'>
      {staff === undefined && <Enter onEntered={again} />}
      {staff !== undefined && (
        <View className='queue'>
          <View className='queue__head'>
            <View className='queue__title'>{modelDesk.title}</View>
            <View className='queue__lead'>{modelDesk.lead}</View>
            <Button kind='secondary' label={deskText.refresh} onPress={again} />
          </View>
          <Loaded state={found.state} skeleton={<Skeleton cards={2} lines={6} />} ways={waysOut(again)} onRetry={again}>
            {({ items }) => (
              <View>
                {items.length === 0 && <Blank icon='info' title={modelDesk.empty} note={modelDesk.emptyNote} />}
                {items.map((model) => <PriceModelCard key={model.id} model={model} onChanged={found.reload} />)}
              </View>
            )}
          </Loaded>
        </View>
      )}
    </DeskFrame>
  )
}
