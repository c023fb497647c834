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
import { Kiosk } from '../../kiosk'
import type { OutletStock } from '../../next-sheet'
import { OutletHandOver } from '../../outlet-hand-over'
import { OutletIssued } from '../../outlet-issued'
import { keepOutletKind, outletKind } from '../../outlet-kind'
import { OutletWaiting } from '../../outlet-waiting'

type Desk = ReplyOf<typeof readOutletDesk>

/** An outlet's own screen: hand over, print, issue at the counter, void. The counter goes on while the line is down. A machine shows keys for the code and nothing else. */
export default function Outlet(): ReactNode {
  const staff = useStaff()
  const [stock, setStock] = useState<OutletStock>(keptStock)
  // Unknown before the first answer: a machine must not show a counter meanwhile.
  const [kind, setKind] = useState(outletKind)
  const found = useLoaded<Desk>(async () => {
    const desk = await callDesk(readOutletDesk, {})
    lasting.write(STOCK_KEY, desk.stock)
    keepOutletKind(desk.outlet.kind)
    setStock(desk.stock)
    setKind(desk.outlet.kind)
    return desk
  })
  const again = () => void found.reload()
  const atCounter = staff?.role === 'outlet' && (kind === 'post' || kind === 'window')
  return (
    <DeskFrame tab='outlet' bare={staff !== undefined && kind === 'machine'}>
      {staff === undefined && <Enter onEntered={again} />}
      {staff?.role === 'outlet' && (
        <View className='queue outlet'>
          <Loaded state={found.state} skeleton={<Skeleton cards={1} lines={4} />} ways={waysOut(again)} onRetry={again}>
            {(desk) => (desk.outlet.kind === 'machine' ? <Kiosk /> : <AtDesk desk={desk} onAgain={again} />)}
          </Loaded>
          {atCounter && <CounterQueue onDone={again} />}
          {atCounter && <CounterForm stock={stock} onDone={again} />}
        </View>
      )}
    </DeskFrame>
  )
}

function AtDesk({ desk, onAgain }: { desk: Desk; onAgain: () => void }): ReactNode {
  return (
    <View>
      <View className='queue__head'>
        <View className='queue__title'>{desk.outlet.name}</View>
        <View className='queue__lead' />
        <Button kind='secondary' label={outletDesk.refresh} onPress={onAgain} />
      </View>
      <OutletHandOver onDone={onAgain} />
      <OutletWaiting desk={desk} onDone={onAgain} />
      <OutletIssued desk={desk} onDone={onAgain} />
    </View>
  )
}

const STOCK_KEY = 'outlet-stock'

/** As it was when somebody last looked: the drawer is the same when the line is down. */
function keptStock(): OutletStock {
  const stored = lasting.read(STOCK_KEY)
  return Array.isArray(stored) ? (stored as OutletStock) : []
}
