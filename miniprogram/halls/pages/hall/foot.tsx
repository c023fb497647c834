import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { go } from '../../../api/go'
import { hallText, hallsText } from '../../../text/halls'
import { ActionBar } from '../../../ui/action-bar'
import { Button } from '../../../ui/button'
import type { Outlook } from '../../best-hall'

interface FootProps {
  outlook: Outlook
  onTake: () => void
  onBook: () => void
  /** number of a ticket that is alive */
  mine: string | undefined
}

/** A ticket now, or a time; whoever has a ticket goes to it. */
export function Foot({ outlook, onTake, onBook, mine }: FootProps): ReactNode {
  const whyNot = whyNoTicket(outlook)
  if (mine !== undefined) {
    return <ActionBar note={hallsText.mine}><Button label={hallsText.mineAct(mine)} onPress={() => go.to('/halls/pages/ticket/index')} /></ActionBar>
  }
  if (whyNot !== undefined) {
    return <ActionBar note={whyNot}><Button label={hallText.bookLong} onPress={onBook} /></ActionBar>
  }
  return (
    <ActionBar note={hallsText.takeNote}>
      <View className='action-bar__row'>
        <View className='action-bar__side'><Button kind='secondary' label={hallText.book} onPress={onBook} /></View>
        <View className='action-bar__main'><Button label={hallText.take} onPress={onTake} /></View>
      </View>
    </ActionBar>
  )
}

function whyNoTicket({ hall, queue, wait }: Outlook): string | undefined {
  if (hall.disruption) {
    return hallText.whyNotDisrupted
  }
  if (!hall.isOpen) {
    return hallText.whyNotClosed
  }
  if (!queue || queue.windows === 0) {
    return hallsText.noWindow
  }
  return wait ? undefined : hallText.whyNotLate
}
