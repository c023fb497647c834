import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { listHalls } from '#shared/contract/halls'
import type { HallId } from '#shared/model/hall'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useSnapshot } from '../../../state/use-snapshot'
import { waysOut } from '../../../state/ways'
import { bookText, dayWords, hallText, hallsText, takeText } from '../../../text/halls'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Cell } from '../../../ui/cell'
import { Choice } from '../../../ui/choice'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Refused } from '../../../ui/refused'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { useErrand, useLinkedErrand } from '../../errand'
import { PickItem } from '../../pick-item'
import { Slots } from './slots'
import { useBook } from './use-book'

/** An appointment: the day, the time, whether one goes first. */
export default function Book(): ReactNode {
  const look = useLook()
  const online = useOnline()
  const { params } = useRouter()
  const hallId = params['hall'] as HallId
  useLinkedErrand(params['item'])
  const item = useErrand()
  const [picking, setPicking] = useState(false)
  const close = useCallback(() => setPicking(false), [])
  const halls = useSnapshot(listHalls, {})
  const name = halls.state.kind === 'ready' ? halls.state.value.items.find(({ id }) => id === hallId)?.name : undefined
  const book = useBook(hallId, item)
  // In the elder edition one question a page: a sheet stands alone.
  const alone = look.elder && picking
  return (
    <Screen look={look} offline={!online} bar={{ title: bookText.bar, onBack: go.back }} foot={book.slots.kind === 'ready' && book.slots.value && !alone && <Foot book={book} online={online} />}>
      <Page>
        {picking && <PickItem on={item?.id} flat={look.elder} onClose={close} onPicked={close} />}
        {!alone && (
          <View>
            <PageHead title={bookText.title} {...(name === undefined ? {} : { lead: bookText.lead(name) })} />
            <Card flush>
              <Cell first title={item?.name ?? bookText.noItem} note={hallsText.errand} value={item ? hallsText.errandChange : hallsText.errandPick} onPress={() => setPicking(true)} />
            </Card>
            <Loaded state={book.slots} skeleton={<Skeleton cards={2} lines={4} />} ways={waysOut(book.again, toList)} onRetry={book.again}>
              {(listed) => listed && (isFree(listed.days) ? (
                <View>
                  <Slots days={listed.days} chosen={book.chosen} onChoose={book.choose} />
                  <Choice title={takeText.priority} note={takeText.priorityNote} on={book.isPriority} onPress={book.turnPriority} />
                </View>
              ) : <Blank icon='clock' title={bookText.none} note={bookText.noneNote}><Button kind='secondary' {...toList} /></Blank>)}
            </Loaded>
          </View>
        )}
      </Page>
    </Screen>
  )
}

const toList = { label: hallText.toList, onPress: () => go.instead('/halls/pages/list/index') }

const isFree = (days: readonly { slots: readonly { free: number }[] }[]): boolean => days.some(({ slots }) => slots.some(({ free }) => free > 0))

function Foot({ book: { chosen, problem, busy, again, submit }, online }: { book: ReturnType<typeof useBook>; online: boolean }): ReactNode {
  const whyNot = chosen?.start === undefined ? bookText.submitNone : online ? undefined : words.whyNotOffline
  return (
    <ActionBar note={bookText.note}>
      <View>
        {problem && <Refused problem={problem} ways={waysOut(again)} />}
        <Button
          label={chosen?.start ? bookText.submit(dayWords(chosen.day).date, chosen.start) : bookText.submitShort} onPress={submit}
          {...(busy ? { busy: bookText.submitting } : {})} {...(whyNot === undefined ? {} : { whyNot })}
        />
      </View>
    </ActionBar>
  )
}
