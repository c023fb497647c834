import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { readHallDesk } from '#shared/contract/halls-desk'
import { clockIn } from '#shared/model/day'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { hallDesk } from '../../../text/desk-hall'
import { Banner } from '../../../ui/banner'
import { Loaded } from '../../../ui/loaded'
import { Skeleton } from '../../../ui/skeleton'
import { DeskFrame } from '../../desk-frame'
import { callDesk, useStaff } from '../../desk-session'
import { Enter } from '../../enter'
import { HallDisruption } from '../../hall-disruption'
import { HallGive } from '../../hall-give'
import { HallLine } from '../../hall-line'
import { HallScan } from '../../hall-scan'
import { HallWindow } from '../../hall-window'
import type { HallDesk } from '../../hall-window'
import { keepOutletKind } from '../../outlet-kind'
import '../../hall.css'

/** Others call and take numbers meanwhile. */
const EVERY_MS = 5000

/** A hall's queues at a window: whom to call next, who sits where, who has come by appointment or with a pass. */
export default function Hall(): ReactNode {
  const staff = useStaff()
  const latest = useRef<HallDesk>()
  // An answer asked for before somebody was called, and come after, would take the called one away again.
  const newest = (desk: HallDesk): HallDesk => {
    latest.current = latest.current && latest.current.asOf > desk.asOf && latest.current.hall.id === desk.hall.id ? latest.current : desk
    return latest.current
  }
  const found = useLoaded<HallDesk>(async () => {
    const desk = await callDesk(readHallDesk, {})
    keepOutletKind('window')
    return newest(desk)
  })
  const again = () => void found.reload()
  const { reload } = found
  useEffect(() => {
    const timer = setInterval(() => staff && void reload(), EVERY_MS)
    return () => clearInterval(timer)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- reload is new with each drawing and always the same
  }, [staff])
  return (
    <DeskFrame tab='hall'>
      {staff === undefined && <Enter onEntered={again} />}
      {staff?.role === 'outlet' && (
        <View className='queue outlet'>
          <Loaded state={found.state} skeleton={<Skeleton cards={2} lines={4} />} ways={waysOut(again)} onRetry={again}>
            {(desk) => <AtHall desk={desk} onChange={(next) => found.change(newest(next))} />}
          </Loaded>
        </View>
      )}
    </DeskFrame>
  )
}

function AtHall({ desk, onChange }: { desk: HallDesk; onChange: (desk: HallDesk) => void }): ReactNode {
  const { name, isOpen, disruption } = desk.hall
  return (
    <View>
      <View className='queue__head'>
        <View className='queue__title'>{name}</View>
        <View className='queue__lead'>{hallDesk.waiting(desk.waiting.length)}</View>
      </View>
      {disruption && <Banner tone='wait' text={hallDesk.disrupted(disruption.reason, clockIn(Date.parse(disruption.until)))} />}
      {!isOpen && !disruption && <Banner text={hallDesk.closed} />}
      <View className='hall'>
        <View className='hall__side'>
          <HallWindow desk={desk} onChange={onChange} />
          <HallScan onChange={onChange} />
          <HallGive onChange={onChange} />
          <HallDisruption desk={desk} onChange={onChange} />
        </View>
        <View className='hall__line'>
          <HallLine desk={desk} onChange={onChange} />
        </View>
      </View>
    </View>
  )
}
