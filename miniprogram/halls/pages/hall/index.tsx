import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { clockIn } from '#shared/model/day'
import { listHalls, readHall } from '#shared/contract/halls'
import type { Hall, HallId } from '#shared/model/hall'
import { go } from '../../../api/go'
import { platform } from '../../../api/platform'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useEvery } from '../../../state/use-every'
import { lastKnown, useSnapshot } from '../../../state/use-snapshot'
import { waysOut } from '../../../state/ways'
import { clockWithSeconds, hallText, hallsText, opensWords } from '../../../text/halls'
import { Card } from '../../../ui/card'
import { Link } from '../../../ui/link'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Section } from '../../../ui/section'
import { Skeleton } from '../../../ui/skeleton'
import { Status } from '../../../ui/status'
import { outlooks } from '../../best-hall'
import { useErrand, useLinkedErrand } from '../../errand'
import { placeOf, useFrom } from '../../from'
import { PickItem } from '../../pick-item'
import { Take } from '../../take'
import { useMine } from '../../use-mine'
import { Day } from './day'
import { Foot } from './foot'
import { Queues } from './queues'
import { Rules } from './rules'
import { Where } from './where'
import './hall.css'

const toList = { label: hallText.toList, onPress: () => go.instead('/halls/pages/list/index') }

type Open = 'take' | 'itemThenTake' | 'itemThenBook' | 'rules'

/** One hall: how long at which window, who is called now, when it is quiet, where it is. */
export default function OneHall(): ReactNode {
  const look = useLook()
  const { params } = useRouter()
  const hallId = params['id'] as HallId
  const [open, setOpen] = useState<Open>()
  const close = useCallback(() => setOpen(undefined), [])
  useLinkedErrand(params['item'])
  const [item, from, mine] = [useErrand(), useFrom(), useMine()]
  const { state, reload } = useSnapshot(readHall, { params: { hallId } })
  const again = (): void => void reload()
  useEvery(30, () => (state.kind === 'ready' ? again() : undefined))
  const hall = state.kind === 'ready' ? state.value.hall : undefined
  platform.useShare(hall ? hallText.share(hall.name) : hallsText.share, `/halls/pages/hall/index?id=${hallId}`)
  const group = item?.group ?? 'general'
  // Where a district lies is known from the list one came by; without it nothing is said about the way.
  const [outlook] = hall ? outlooks([hall], { group, minutes: item?.minutes ?? 0, from: placeOf(from, lastKnown(listHalls, {})?.value.items ?? []) }) : []
  const book = (): void => go.to(`/halls/pages/book/index?hall=${hallId}`)
  // In the elder edition one question a page: a sheet stands alone.
  const alone = look.elder && open !== undefined
  return (
    <Screen
      look={look} offline={!useOnline()} bar={{ title: hallText.bar, onBack: go.back }}
      foot={outlook && !alone && (
        <Foot outlook={outlook} mine={mine?.number} onTake={() => setOpen(item ? 'take' : 'itemThenTake')} onBook={() => (item ? book() : setOpen('itemThenBook'))} />
      )}
    >
      <Page>
        {(open === 'itemThenTake' || open === 'itemThenBook') && (
          <PickItem on={item?.id} flat={look.elder} onClose={close} onPicked={() => (open === 'itemThenBook' ? (close(), book()) : setOpen('take'))} />
        )}
        {open === 'take' && item && outlook && <Take outlook={outlook} item={item} flat={look.elder} onClose={close} onAgain={again} />}
        {open === 'rules' && <Rules flat={look.elder} onClose={close} />}
        {!alone && (
          <Loaded state={state} skeleton={<Skeleton cards={3} lines={4} />} ways={waysOut(again, toList)} onRetry={again}>
            {({ hall: shown, calls, day, asOf }) => (
              <View>
                <PageHead title={shown.name} />
                <State hall={shown} now={Date.parse(asOf)} />
                <Section title={hallText.queues} note={clockWithSeconds(asOf)} />
                <Queues hall={shown} mine={item?.group} />
                {shown.isOpen && <Calls calls={calls} />}
                <Day day={day} group={group} now={Date.parse(asOf)} />
                <Section title={hallText.where} />
                <Where hall={shown} />
                <Link label={hallText.rules} onPress={() => setOpen('rules')} />
              </View>
            )}
          </Loaded>
        )}
      </Page>
    </Screen>
  )
}

function State({ hall: { isOpen, opensAt, hours, disruption }, now }: { hall: Hall; now: number }): ReactNode {
  const [tone, word, note] = disruption
    ? (['late', hallText.disrupted, hallsText.disrupted(disruption.reason, clockIn(Date.parse(disruption.until)))] as const)
    : isOpen ? (['done', hallText.open, hours] as const) : (['idle', hallText.closed, opensWords(opensAt, now)] as const)
  return <View className='hall-state num'><Status tone={tone} word={word} />{note}</View>
}

/** The newest numbers that were called, and to which window. */
function Calls({ calls }: { calls: readonly { number: string; window: number }[] }): ReactNode {
  return (
    <View>
      <Section title={hallText.calls} />
      <Card>
        {calls.length === 0 && <View className='small quiet'>{hallText.callsNone}</View>}
        <View className='hall-calls'>
          {calls.slice(0, 6).map(({ number, window }, at) => (
            <View key={number} className={`hall-call num${at === 0 ? ' hall-call--newest' : ''}`}>{hallText.call(number, window)}</View>
          ))}
        </View>
      </Card>
    </View>
  )
}
