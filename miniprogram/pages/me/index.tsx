import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { readMe, signOut } from '#shared/contract/session'
import { call, session } from '../../api/call'
import { go } from '../../api/go'
import { platform } from '../../api/platform'
import { dropActing, useActing } from '../../state/acting'
import { useFreshCounts } from '../../state/counts'
import { dropDrafts } from '../../state/draft'
import { switchElder, useLook } from '../../state/look'
import { useOnline } from '../../state/online'
import { useLoaded } from '../../state/use-loaded'
import { useSubmit } from '../../state/use-submit'
import { waysOut } from '../../state/ways'
import { home, me as text, tabs, words } from '../../text/zh-CN'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Cell } from '../../ui/cell'
import { Choice } from '../../ui/choice'
import { Loaded } from '../../ui/loaded'
import { Page } from '../../ui/page'
import { Refused } from '../../ui/refused'
import { Screen } from '../../ui/screen'
import { Section } from '../../ui/section'
import { Skeleton } from '../../ui/skeleton'
import { TabBar } from '../../ui/tab-bar'
import { Person } from './person'
import { Privacy } from './privacy'

/** Who I am here, how pages look, and the way out. */
export default function MePage(): ReactNode {
  const look = useLook()
  const acting = useActing()
  const [asked, setAsked] = useState(false)
  const close = useCallback(() => setAsked(false), [])
  const mine = useLoaded(() => call(readMe, {}))
  const again = () => void mine.reload()
  const ways = waysOut(again)
  const leave = useSubmit([], {
    check: () => ({}),
    send: () => call(signOut, {}),
    done: () => {
      session.end()
      dropDrafts()
      dropActing()
      again()
    },
  })
  return (
    <Screen look={look} offline={!useOnline()} bar={{ title: tabs.me }} foot={<TabBar on='me' counts={useFreshCounts()} onSwitch={go.tab} />}>
      <Page at='page--tab'>
        <Loaded state={mine.state} skeleton={<Skeleton cards={1} lines={3} />} ways={ways} onRetry={again}>
          {({ me }) => <Person me={me} />}
        </Loaded>
        <Card flush>
          <Cell
            first icon='people' title={text.acting} onPress={() => go.to('/supply/pages/businesses/index')}
            {...(acting ? { note: text.actingNow(acting.name) } : look.elder ? {} : { note: text.actingNote })}
          />
          <Cell icon='invoice' title={home.folder} onPress={() => go.to('/invoices/pages/folder/index')} {...(look.elder ? {} : { note: home.folderNote })} />
        </Card>
        <Section title={text.settings} />
        <Choice title={words.elderOn} note={words.elderNote} on={look.elder} onPress={switchElder} />
        <Card flush>
          <Cell first icon='inbox' title={text.notices} onPress={() => go.to('/messages/pages/settings/index')} {...(look.elder ? {} : { note: text.noticesNote })} />
          <Cell icon='shield' title={text.privacy} onPress={() => setAsked(true)} {...(look.elder ? {} : { note: text.privacyNote })} />
          <Cell icon='phone' title={words.phone} onPress={() => platform.phone('12366')} />
          <Cell icon='info' title={text.version} value={CLIENT_VERSION} />
        </Card>
        {asked && <Privacy flat={look.elder} onClose={close} />}
        {leave.problem && <Refused problem={leave.problem} ways={ways} />}
        {mine.state.kind === 'ready' && (
          <Button kind='secondary' label={text.signOut} onPress={leave.submit} {...(leave.busy ? { busy: text.signingOut } : {})} />
        )}
      </Page>
    </Screen>
  )
}
