import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { listUnserved } from '#shared/contract/messages-desk'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { deskText } from '../../../text/desk'
import { noticesDesk } from '../../../text/desk-notices'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { Loaded } from '../../../ui/loaded'
import { Skeleton } from '../../../ui/skeleton'
import { DeskFrame } from '../../desk-frame'
import { callDesk, useStaff } from '../../desk-session'
import { Enter } from '../../enter'
import { NoticeTable } from '../../notice-table'

/** Documents with legal effect that count as served for nobody yet, the oldest first. */
export default function Unserved(): ReactNode {
  const staff = useStaff()
  const found = useLoaded(() => callDesk(listUnserved, {}))
  const again = () => void found.reload()
  return (
    <DeskFrame tab='unserved'>
      {staff === undefined && <Enter onEntered={again} />}
      {staff !== undefined && (
        <View className='queue'>
          <Loaded state={found.state} skeleton={<Skeleton cards={1} lines={8} />} ways={waysOut(again)} onRetry={again}>
            {({ items }, at) => (
              <View>
                <View className='queue__head'>
                  <View className='queue__title'>{noticesDesk.unservedTitle(items.length)}</View>
                  <View className='queue__lead'>{noticesDesk.unservedLead}</View>
                  <Button kind='secondary' label={deskText.refresh} onPress={again} />
                </View>
                {items.length === 0
                  ? <Blank icon='check-round' title={noticesDesk.unservedEmpty} note={noticesDesk.unservedEmptyNote} />
                  : <View className='paper'><NoticeTable items={items} at={at} waited /></View>}
              </View>
            )}
          </Loaded>
        </View>
      )}
    </DeskFrame>
  )
}
