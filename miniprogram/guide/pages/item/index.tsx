import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import * as v from 'valibot'
import { readItem } from '#shared/contract/guide'
import { listHalls } from '#shared/contract/halls'
import { ItemId } from '#shared/model/guide'
import type { GuideItem } from '#shared/model/guide'
import { go } from '../../../api/go'
import { platform } from '../../../api/platform'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useSnapshot } from '../../../state/use-snapshot'
import { waysOut } from '../../../state/ways'
import { dayAndClock } from '../../../text/format'
import { doItHere, itemText, itemsText } from '../../../text/guide'
import { ActionBar } from '../../../ui/action-bar'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Section } from '../../../ui/section'
import { Skeleton } from '../../../ui/skeleton'
import { Source } from '../../../ui/source'
import { Status } from '../../../ui/status'
import { Conditions } from './conditions'
import { HowLong } from './how-long'
import { Laws } from './laws'
import { Papers } from './papers'
import { Where } from './where'
import './item.css'

const toItems = { label: itemText.toItems, onPress: () => go.instead('/guide/pages/items/index') }

/** One item: who, what to bring, how long, by which law, and where it is done. */
export default function ItemPage(): ReactNode {
  const id = v.safeParse(ItemId, useRouter().params['id'])
  return id.success ? <Item itemId={id.output} /> : <NoItem />
}

/** A link that was cut or made up: nobody need be asked. */
function NoItem(): ReactNode {
  return (
    <Screen look={useLook()} bar={{ title: itemText.bar, onBack: go.back }}>
      <Page>
        <View className='not-yet'><Blank icon='info' title={itemText.none}><Button kind='secondary' {...toItems} /></Blank></View>
      </Page>
    </Screen>
  )
}

function Item({ itemId }: { itemId: ItemId }): ReactNode {
  const { state, reload } = useSnapshot(readItem, { params: { itemId } })
  const halls = useSnapshot(listHalls, {}).state
  const again = (): void => void reload()
  const item = state.kind === 'ready' ? state.value.item : undefined
  platform.useShare(item ? itemText.share(item.name) : itemsText.share, `/guide/pages/item/index?id=${itemId}`)
  return (
    <Screen look={useLook()} offline={!useOnline()} bar={{ title: itemText.bar, onBack: go.back }} foot={item && <Foot item={item} />}>
      <Page>
        <Loaded state={state} skeleton={<Skeleton cards={4} lines={4} />} ways={waysOut(again, toItems)} onRetry={again}>
          {({ item: shown, asOf, source }) => (
            <View>
              <PageHead title={shown.name} lead={shown.who} />
              <View className='item-state'>
                <Status {...STATES[shown.online]} word={itemText.online(shown.online)} />
                <View className='item-state__number num'>{itemText.number(shown.id)}</View>
              </View>
              <HowLong item={shown} />
              <Section title={itemText.conditions} />
              <Conditions of={shown.conditions} />
              <Section title={itemText.papers} />
              <Papers papers={shown.papers} />
              <Section title={itemText.where} />
              <Where item={shown} halls={halls.kind === 'ready' ? halls.value : undefined} />
              <Laws laws={shown.laws} />
              <View className='page__from'><Source from={source} at={dayAndClock(asOf)} /></View>
            </View>
          )}
        </Loaded>
      </Page>
    </Screen>
  )
}

const STATES = { here: { tone: 'done' }, etax: { tone: 'idle' }, no: { tone: 'idle' } } as const

/** Where it is done here, to do it; else the hall that is fastest. */
function Foot({ item: { id, name, page } }: { item: GuideItem }): ReactNode {
  return (
    <ActionBar>
      {page === undefined
        ? <Button label={itemText.toHalls} onPress={() => go.to(`/halls/pages/list/index?item=${id}`)} />
        : <Button label={doItHere(name)} onPress={() => go.to(page as `/${string}`)} />}
    </ActionBar>
  )
}
