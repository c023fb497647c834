import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { listUnserved } from '#shared/contract/messages-desk'
import { deskText } from '../../../text/desk'
import { noticesDesk } from '../../../text/desk-notices'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { DeskQueue } from '../../desk-queue'
import { callDesk } from '../../desk-session'
import { NoticeTable } from '../../notice-table'

/** Documents with legal effect that count as served for nobody yet, the oldest first. */
export default function Unserved(): ReactNode {
  return (
    <DeskQueue tab='unserved' read={() => callDesk(listUnserved, {})}>
      {({ items }, { at, again }) => (
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
    </DeskQueue>
  )
}
