import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { listMyCases } from '#shared/contract/cases'
import { listInvitations } from '#shared/contract/existing-home'
import { call, session } from '../../api/call'
import { go } from '../../api/go'
import { platform } from '../../api/platform'
import { isOpen } from '../../state/case-open'
import { useFreshCounts } from '../../state/counts'
import { switchElder, useLook } from '../../state/look'
import { useOnline } from '../../state/online'
import { useLoaded } from '../../state/use-loaded'
import { isProven, useMe } from '../../state/use-me'
import { waysOut } from '../../state/ways'
import { hourIn } from '../../text/format'
import { home, words } from '../../text/zh-CN'
import { Card } from '../../ui/card'
import { Cell } from '../../ui/cell'
import { Loaded } from '../../ui/loaded'
import { Screen } from '../../ui/screen'
import { Section } from '../../ui/section'
import { Skeleton } from '../../ui/skeleton'
import { TabBar } from '../../ui/tab-bar'
import { Hero } from './hero'
import { WhatWaits } from './what-waits'
import type { Waits } from './what-waits'

async function loadWaits(): Promise<Waits> {
  await session.token()
  if (!isProven()) {
    return { kind: 'identity' }
  }
  const [{ items }, { items: invitations }] = await Promise.all([call(listMyCases, {}), call(listInvitations, {})])
  // What waits for the reader comes before what waits for others.
  const mine = items.find(({ todo }) => todo !== undefined)
  const [invitation] = invitations
  if (mine === undefined && invitation) {
    return { kind: 'invitation', invitation }
  }
  const line = mine ?? items.find(({ state }) => isOpen(state))
  return line ? { kind: 'case', line } : { kind: 'nothing' }
}

function subOf(waits: Waits | undefined): string {
  const yours = waits?.kind === 'invitation' || (waits?.kind === 'case' && waits.line.todo !== undefined)
  return yours ? home.subYours : waits?.kind === 'case' ? home.subWaiting : home.sub
}

/** The first page: what waits, and what can be done. */
export default function Home(): ReactNode {
  const look = useLook()
  const me = useMe()
  const waits = useLoaded(loadWaits)
  const again = () => void waits.reload()
  const value = waits.state.kind === 'ready' ? waits.state.value : undefined
  const hello = waits.state.kind === 'ready' ? home.hello(me?.name, home.greeting(hourIn(waits.state.at))) : home.hello(undefined, '')
  platform.useShare(home.share, '/pages/home/index')
  return (
    <Screen look={look} offline={!useOnline()} bar={{ title: words.app, river: true }} foot={<TabBar on='home' counts={useFreshCounts()} onSwitch={go.tab} />}>
      <Hero
        hello={hello} sub={subOf(value)} elder={look.elder} onElder={switchElder}
        tall={value?.kind !== 'nothing'}
      />
      <View className={`page${value?.kind === 'nothing' ? '' : ' lift'}`}>
        <Loaded state={waits.state} skeleton={<Skeleton cards={1} lines={4} />} ways={waysOut(again)} onRetry={again}>
          {(it) => <WhatWaits waits={it} />}
        </Loaded>
        <Section title={home.todo} />
        <Card flush>
          <Cell
            first icon='doc' title={home.sale} onPress={() => go.to('/existing-home/pages/pick/index')}
            {...(look.elder ? {} : { note: home.saleNote })}
          />
          <Cell icon='invoice' title={home.invoice} onPress={() => go.to('/invoices/pages/new/index')} {...(look.elder ? {} : { note: home.invoiceNote })} />
          <Cell icon='tasks' title={home.folder} onPress={() => go.to('/invoices/pages/folder/index')} {...(look.elder ? {} : { note: home.folderNote })} />
          <Cell
            icon='key' title={home.myHomes} onPress={() => go.to('/my-homes/pages/list/index')}
            {...(look.elder ? {} : { note: home.myHomesNote })}
          />
          <Cell
            icon='calc' title={home.whatIf} onPress={() => go.to('/estimate/pages/what-if/index')}
            {...(look.elder ? {} : { note: home.whatIfNote })}
          />
          <Cell icon='search' title={home.law} onPress={() => go.to('/estimate/pages/law/index')} {...(look.elder ? {} : { note: home.lawNote })} />
          <Cell icon='shield' title={home.verify} onPress={() => go.to('/certificates/pages/verify/index')} {...(look.elder ? {} : { note: home.verifyNote })} />
        </Card>
      </View>
    </Screen>
  )
}
