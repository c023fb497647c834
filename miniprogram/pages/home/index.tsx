import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { listMyCases } from '#shared/contract/cases'
import { listInvitations } from '#shared/contract/invitations'
import { dayIn } from '#shared/model/day'
import type { Turn } from '#shared/model/turn'
import { call, session } from '../../api/call'
import { go } from '../../api/go'
import { platform } from '../../api/platform'
import { isOpen } from '../../state/case-open'
import { useFreshCounts } from '../../state/counts'
import { switchElder, useLook } from '../../state/look'
import { myTurn } from '../../state/my-turn'
import { useOnline } from '../../state/online'
import { useEvery } from '../../state/use-every'
import { useLoaded } from '../../state/use-loaded'
import { isProven, useMe } from '../../state/use-me'
import { waysOut } from '../../state/ways'
import { hourIn } from '../../text/format'
import { home, words } from '../../text/zh-CN'
import { Card } from '../../ui/card'
import { Cell } from '../../ui/cell'
import { Icon } from '../../ui/icon'
import type { IconName } from '../../ui/icon-name'
import { Loaded } from '../../ui/loaded'
import { press } from '../../ui/press'
import { Screen } from '../../ui/screen'
import { Section } from '../../ui/section'
import { Skeleton } from '../../ui/skeleton'
import { TabBar } from '../../ui/tab-bar'
import { Hero } from './hero'
import { WhatWaits } from './what-waits'
import type { Waits } from './what-waits'

/** Whoever stands in a queue, or has to be somewhere today, has no time for anything else. */
const isNow = ({ state, day }: Turn): boolean => state !== 'booked' || day === dayIn(Date.now())

async function loadWaits(): Promise<Waits> {
  await session.token()
  if (!isProven()) {
    return { kind: 'identity' }
  }
  const [{ items }, { items: invitations }, turn] = await Promise.all([call(listMyCases, {}), call(listInvitations, {}), myTurn()])
  if (turn && isNow(turn)) {
    return { kind: 'turn', turn }
  }
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
  const yours = waits?.kind === 'turn' || waits?.kind === 'invitation' || (waits?.kind === 'case' && waits.line.todo !== undefined)
  return yours ? home.subYours : waits?.kind === 'case' ? home.subWaiting : home.sub
}

/** What is looked up most. */
const QUICK = [
  ['calc', home.whatIf, '/estimate/pages/what-if/index'],
  ['doc', home.payments, '/records/pages/tax-payments/index'],
  ['scan', home.check, '/invoices/pages/check/index'],
  ['people', home.queue, '/halls/pages/list/index'],
] as const

function Quick({ icon, title, page }: { icon: IconName; title: string; page: `/${string}` }): ReactNode {
  return (
    <View className='quick__item' {...press(() => go.to(page), { label: title })}>
      <Icon name={icon} at='quick__icon' />
      {title}
    </View>
  )
}

/** The first page: what waits, what can be done, and what can be looked up. */
export default function Home(): ReactNode {
  const look = useLook()
  const me = useMe()
  const waits = useLoaded(loadWaits)
  const again = () => void waits.reload()
  const value = waits.state.kind === 'ready' ? waits.state.value : undefined
  // Where it goes on, only the turn is asked for anew; everything else once it is over.
  const lookOn = async (known: Turn): Promise<void> => {
    const turn = await myTurn(known)
    return turn && isNow(turn) ? waits.change({ kind: 'turn', turn }, value) : waits.reload()
  }
  useEvery(20, () => (value?.kind === 'turn' ? void lookOn(value.turn) : undefined))
  const hello = waits.state.kind === 'ready' ? home.hello(me?.name, home.greeting(hourIn(waits.state.at))) : home.hello(undefined, '')
  platform.useShare(home.share, '/pages/home/index')
  return (
    <Screen look={look} offline={!useOnline()} bar={{ title: words.app, river: true }} foot={<TabBar on='home' counts={useFreshCounts()} onSwitch={go.tab} />}>
      <Hero
        hello={hello} sub={subOf(value)} elder={look.elder} onElder={switchElder} onSearch={() => go.to('/guide/pages/search/index')}
        tall={value?.kind !== 'nothing'}
      />
      <View className={`page${value?.kind === 'nothing' ? '' : ' lift'}`}>
        <Loaded state={waits.state} skeleton={<Skeleton cards={1} lines={4} />} ways={waysOut(again)} onRetry={again}>
          {(it) => <WhatWaits waits={it} />}
        </Loaded>
        <Section title={home.todo} act={{ label: home.items, onPress: () => go.to('/guide/pages/items/index') }} />
        <Card flush>
          <Cell
            first icon='doc' title={home.sale} onPress={() => go.to('/existing-home/pages/pick/index')}
            {...(look.elder ? {} : { note: home.saleNote })}
          />
          <Cell icon='invoice' title={home.invoice} onPress={() => go.to('/invoices/pages/new/index')} {...(look.elder ? {} : { note: home.invoiceNote })} />
        </Card>
        <Section title={home.ask} act={{ label: home.lookUps, onPress: () => go.to('/look-ups/pages/all/index') }} />
        <Card flush>
          <View className='quick'>{QUICK.map(([icon, title, page]) => <Quick key={title} icon={icon} title={title} page={page} />)}</View>
          <Cell icon='tasks' title={home.folder} onPress={() => go.to('/invoices/pages/folder/index')} {...(look.elder ? {} : { note: home.folderNote })} />
          <Cell
            icon='key' title={home.myHomes} onPress={() => go.to('/my-homes/pages/list/index')}
            {...(look.elder ? {} : { note: home.myHomesNote })}
          />
        </Card>
      </View>
    </Screen>
  )
}
