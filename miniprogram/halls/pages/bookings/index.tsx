import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { listMyBookings } from '#shared/contract/halls'
import { BookingId } from '#shared/model/hall'
import * as v from 'valibot'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useList } from '../../../state/use-list'
import { waysOut } from '../../../state/ways'
import { bookingsText } from '../../../text/halls'
import { Banner } from '../../../ui/banner'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { Loaded } from '../../../ui/loaded'
import { More } from '../../../ui/more'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { BookingCard } from './booking-card'

/** My appointments, the next one first; `made=1`: one was just made. */
export default function Bookings(): ReactNode {
  const look = useLook()
  const isMade = useRouter().params['made'] === '1'
  const bookings = useList((after) => call(listMyBookings, after === undefined ? {} : { query: { after: v.parse(BookingId, after) } }))
  const again = (): void => void bookings.reload()
  return (
    <Screen look={look} offline={!useOnline()} bar={{ title: bookingsText.bar, onBack: go.back }}>
      <Page>
        <PageHead title={bookingsText.title} />
        {isMade && <Banner tone='done' text={bookingsText.made} />}
        <Loaded state={bookings.state} skeleton={<Skeleton cards={2} lines={4} />} ways={waysOut(again)} onRetry={again}>
          {({ items }) => (
            <View>
              {items.map((booking) => <BookingCard key={booking.id} booking={booking} flat={look.elder} onChanged={again} />)}
              {items.length === 0 && (
                <Blank icon='tasks' title={bookingsText.none} note={bookingsText.noneNote}>
                  <Button label={bookingsText.noneAct} onPress={() => go.instead('/halls/pages/list/index')} />
                </Blank>
              )}
              <More onMore={bookings.more} busy={bookings.moreBusy} problem={bookings.moreProblem} />
            </View>
          )}
        </Loaded>
      </Page>
    </Screen>
  )
}
