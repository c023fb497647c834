import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { listInvitations } from '#shared/contract/invitations'
import { markMessagesRead, readMessage, readNoticeSettings } from '#shared/contract/messages'
import type { ReplyOf } from '#shared/contract/route'
import type { MessageId } from '#shared/model/ids'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { keepCounts } from '../../../state/counts'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useLoaded } from '../../../state/use-loaded'
import { useSoon } from '../../../state/use-soon'
import { waysOut } from '../../../state/ways'
import { messageText } from '../../../text/messages'
import { moment } from '../../../text/format'
import { Card } from '../../../ui/card'
import { Link } from '../../../ui/link'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Section } from '../../../ui/section'
import { Skeleton } from '../../../ui/skeleton'
import { Act } from './act'
import { Deliveries } from './deliveries'
import { Mark } from './mark'
import { Service } from './service'
import { Stop } from './stop'
import { INVITATION, wayOf } from './way-of'

interface Told extends ReplyOf<typeof readMessage> {
  /** categories whose pushes are off; undefined where that could not be found out */
  off: ReplyOf<typeof readNoticeSettings>['off'] | undefined
  /** of an invitation: those that are open for the reader */
  codes: readonly string[]
}

async function load(messageId: MessageId): Promise<Told> {
  const [told, settings] = await Promise.all([call(readMessage, { params: { messageId } }), call(readNoticeSettings, {}).catch(() => undefined)])
  return { ...told, off: settings?.off, codes: told.message.kind === INVITATION ? await openInvitations() : [] }
}

async function openInvitations(): Promise<string[]> {
  const { items } = await call(listInvitations, {}).catch(() => ({ items: [] }))
  return items.map(({ code }) => code)
}

/** The page is there whether the mark arrives or not; the list asks anew anyway. */
function markRead(id: MessageId): void {
  call(markMessagesRead, { body: { ids: [id] } }).then(keepCounts, () => undefined)
}

/** One message: what it says, what to do about it, how it was sent, and why. */
export default function MessagePage(): ReactNode {
  const online = useOnline()
  const messageId = (useRouter().params['id'] ?? '') as MessageId
  const found = useLoaded(() => load(messageId))
  const again = () => void found.reload()
  const told = found.state.kind === 'ready' ? found.state.value : undefined
  const seenAt = found.state.kind === 'ready' ? found.state.at : 0
  const isUnread = told?.message.isRead === false
  useEffect(() => (isUnread ? markRead(messageId) : undefined), [isUnread, messageId])
  useSoon(told?.deliveries.some(({ state }) => state === 'waiting' || state === 'sending') ?? false, seenAt, again)
  return (
    <Screen
      look={useLook()} offline={!online} bar={{ title: messageText.bar, onBack: go.back }}
      foot={told && <Act message={told.message} way={wayOf(told.message, told.codes)} online={online} onAcknowledged={(message) => found.change({ ...told, message })} />}
    >
      <Page>
        <Loaded
          state={found.state} skeleton={<Skeleton cards={3} lines={3} />} onRetry={again}
          ways={waysOut(again, { label: messageText.back, onPress: () => go.tab('inbox') })}
        >
          {(it, at) => <Open told={it} at={at} onOff={(off) => found.change({ ...it, off })} />}
        </Loaded>
      </Page>
    </Screen>
  )
}

function Open({ told, at, onOff }: { told: Told; at: number; onOff: (off: Told['off']) => void }): ReactNode {
  const { message, deliveries, why, canStop, off } = told
  return (
    <View>
      <PageHead title={message.title} lead={moment(message.at, at)} />
      <Card>
        <Mark message={message} />
        <View className='num'>{message.text}</View>
      </Card>
      <Service message={message} at={at} />
      <Section title={messageText.how} />
      <Deliveries kept={message.at} deliveries={deliveries} at={at} />
      <Section title={messageText.why} />
      <Card>
        <View className='small'>{why}</View>
        <Stop category={message.category} canStop={canStop} off={off} onOff={onOff} />
      </Card>
      <Link label={messageText.settings} onPress={() => go.to('/messages/pages/settings/index')} />
    </View>
  )
}
