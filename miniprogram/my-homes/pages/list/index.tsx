import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { listMyHomes } from '#shared/contract/my-homes'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { dayAndClock } from '../../../text/format'
import { homesText } from '../../../text/my-homes'
import { Blank } from '../../../ui/blank'
import { Link } from '../../../ui/link'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { Source } from '../../../ui/source'
import { HomeCard } from './home-card'

/** What the registry holds in one's name, and whether each may be sold. */
export default function List(): ReactNode {
  const homes = useLoaded(() => call(listMyHomes, {}))
  const again = () => void homes.reload()
  return (
    <Screen look={useLook()} offline={!useOnline()} bar={{ title: homesText.bar, onBack: go.back }}>
      <Page>
        <PageHead title={homesText.title} lead={homesText.lead} />
        <Loaded state={homes.state} skeleton={<Skeleton cards={3} lines={4} />} ways={waysOut(again)} onRetry={again}>
          {({ items, asOf }) => (
            <View>
              {items.length === 0 && <Blank icon='key' title={homesText.emptyTitle} note={homesText.emptyNote} />}
              {items.map((home) => (
                <HomeCard key={home.unitNumber} home={home} />
              ))}
              <View className='home__from'>
                <Source from={homesText.source} at={dayAndClock(asOf)} />
              </View>
              <Link label={homesText.missingLink} onPress={() => go.to('/my-homes/pages/missing/index')} />
            </View>
          )}
        </Loaded>
      </Page>
    </Screen>
  )
}
