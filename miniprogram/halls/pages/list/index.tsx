import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { listHalls } from '#shared/contract/halls'
import { go } from '../../../api/go'
import { platform } from '../../../api/platform'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useEvery } from '../../../state/use-every'
import { useSnapshot } from '../../../state/use-snapshot'
import { waysOut } from '../../../state/ways'
import { clockWithSeconds, hallsText } from '../../../text/halls'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { press } from '../../../ui/press'
import { Screen } from '../../../ui/screen'
import { Section } from '../../../ui/section'
import { Skeleton } from '../../../ui/skeleton'
import { outlooks } from '../../best-hall'
import { useErrand, useLinkedErrand } from '../../errand'
import { placeOf, useFrom } from '../../from'
import { PickFrom } from '../../pick-from'
import { PickItem } from '../../pick-item'
import { Take } from '../../take'
import { useMine } from '../../use-mine'
import { Errand } from './errand'
import { Foot } from './foot'
import { Halls } from './halls'
import { Overview } from './overview'
import './list.css'

/** Which hall to go to now: the one where one is done earliest, by the way there, the wait on arrival and the time at the counter. */
export default function List(): ReactNode {
  const look = useLook()
  const [shows, setShows] = useState<'list' | 'map'>('list')
  const [open, setOpen] = useState<'item' | 'itemThenTake' | 'from' | 'take'>()
  const close = useCallback(() => setOpen(undefined), [])
  useLinkedErrand(useRouter().params['item'])
  const [item, from, mine] = [useErrand(), useFrom(), useMine()]
  const { state, reload } = useSnapshot(listHalls, {})
  const again = (): void => void reload()
  useEvery(30, () => (state.kind === 'ready' ? again() : undefined))
  platform.useShare(hallsText.share, item ? `/halls/pages/list/index?item=${item.id}` : '/halls/pages/list/index')
  const halls = state.kind === 'ready' ? state.value.items : []
  const all = outlooks(halls, { group: item?.group ?? 'general', minutes: item?.minutes ?? 0, from: placeOf(from, halls) })
  const [first] = all
  const take = (): void => setOpen(item ? 'take' : 'itemThenTake')
  // In the elder edition one question a page: a sheet stands alone.
  const alone = look.elder && open !== undefined
  return (
    <Screen
      look={look} offline={!useOnline()} bar={{ title: hallsText.bar, onBack: go.back }}
      foot={first && !alone && <Foot first={first} mine={mine} onAskFrom={() => setOpen('from')} onTake={take} onBook={() => go.to(`/halls/pages/book/index?hall=${first.hall.id}`)} />}
    >
      <Page>
        {(open === 'item' || open === 'itemThenTake') && (
          <PickItem on={item?.id} flat={look.elder} onClose={close} onPicked={() => setOpen(open === 'item' ? undefined : 'take')} />
        )}
        {open === 'from' && <PickFrom halls={halls} flat={look.elder} onClose={close} />}
        {open === 'take' && item && first && <Take outlook={first} item={item} flat={look.elder} onClose={close} onAgain={again} />}
        {!alone && <Errand item={item} onPress={() => setOpen('item')} />}
        {!alone && (
          <Loaded state={state} skeleton={<Skeleton cards={3} lines={4} />} ways={waysOut(again)} onRetry={again}>
            {({ asOf, source }) => (
              <View>
                <View className='halls__head'><Section title={hallsText.waitTitle} note={clockWithSeconds(asOf)} /></View>
                <View className='halls__line'>
                  <Text className='link halls__from' {...press(() => setOpen('from'), { role: 'link' })}>{fromWords(from)}</Text>
                  <Text className='link halls__turn' {...press(() => setShows(shows === 'list' ? 'map' : 'list'), { role: 'link' })}>{shows === 'list' ? hallsText.toMap : hallsText.toList}</Text>
                </View>
                {shows === 'map' ? <Overview all={all} /> : <Halls all={all} now={Date.parse(asOf)} mine={mine} />}
                <View className='halls__foot'>{from ? hallsText.foot(source) : hallsText.footNoWay(source)}</View>
              </View>
            )}
          </Loaded>
        )}
      </Page>
    </Screen>
  )
}

function fromWords(from: ReturnType<typeof useFrom>): string {
  if (from === undefined) {
    return hallsText.fromNone
  }
  return from.kind === 'here' ? hallsText.fromHere : hallsText.fromDistrict(from.district)
}
