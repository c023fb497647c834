import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { readOutletDesk } from '#shared/contract/outlets-desk'
import type { ReplyOf } from '#shared/contract/route'
import { lasting } from '../../../api/storage'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { outletDesk } from '../../../text/desk-outlet'
import { Button } from '../../../ui/button'
import { Loaded } from '../../../ui/loaded'
import { Skeleton } from '../../../ui/skeleton'
import { CounterForm } from '../../counter-form'
import { CounterQueue } from '../../counter-queue'
import { DeskFrame } from '../../desk-frame'
import { callDesk, useStaff } from '../../desk-session'
import { Enter } from '../../enter'
import type { OutletStock } from '../../next-sheet'
import { OutletHandOver } from '../../outlet-hand-over'
import { OutletIssued } from '../../outlet-issued'
import { OutletWaiting } from '../../outlet-waiting'

type Desk = ReplyOf<typeof readOutletDesk>

/** A post outlet's own screen: hand over, print, issue at the counter, void. The counter goes on while the line is down. */
export default function Outlet(): ReactNode {
  const staff = useStaff()
  const [stock, setStock] = useState<OutletStock>(keptStock)
  const found = useLoaded<Desk>(async () => {
    const desk = await callDesk(readOutletDesk, {})
    lasting.write(KEY, desk.stock)
    setStock(desk.stock)
    return desk
  })
  const again = () => void found.reload()
  return (
    <DeskFrame tab='outlet'>
      {staff === undefined && <Enter onEntered={again} />}
      {staff?.role === 'outlet' && (
        <View className='queue outlet'>
          <Loaded state={found.state} skeleton={<Skeleton cards={1} lines={4} />} ways={waysOut(again)} onRetry={again}>
            {(desk) => (
              <View>
                <View className='queue__head'>
                  <View className='queue__title'>{desk.outlet.name}</View>
                  <View className='queue__lead' />
                  <Button kind='secondary' label={outletDesk.refresh} onPress={again} />
                </View>
                <OutletHandOver onDone={again} />
                <OutletWaiting desk={desk} onDone={again} />
                <OutletIssued desk={desk} onDone={again} />
              </View>
            )}
          </Loaded>
          <CounterQueue onDone={again} />
          <CounterForm stock={stock} onDone={again} />
        </View>
      )}
    </DeskFrame>
  )
}

const KEY = 'outlet-stock'

/** As it was when somebody last looked: the drawer is the same when the line is down. */
function keptStock(): OutletStock {
  const stored = lasting.read(KEY)
  return Array.isArray(stored) ? (stored as OutletStock) : []
}
