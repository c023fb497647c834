import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { listFamilyConsents, readFamilyHomes } from '#shared/contract/family-homes'
import type { ReplyOf } from '#shared/contract/route'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { dayAndClock } from '../../../text/format'
import { familyText as text } from '../../../text/profile'
import { Card } from '../../../ui/card'
import { Cell } from '../../../ui/cell'
import { Link } from '../../../ui/link'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Section } from '../../../ui/section'
import { Skeleton } from '../../../ui/skeleton'
import { Source } from '../../../ui/source'
import '../../record-row.css'
import { Asked, Given } from './consent-cards'

type Counted = ReplyOf<typeof readFamilyHomes>

/** Both at once: what I asked for stands in the count, what I was asked for in the list. */
async function load(): Promise<{ counted: Counted; given: ReplyOf<typeof listFamilyConsents>['items'] }> {
  const [counted, { items }] = await Promise.all([call(readFamilyHomes, {}), call(listFamilyConsents, {})])
  return { counted, given: items.filter(({ side, state }) => side === 'giver' && (state === 'asked' || state === 'agreed')) }
}

/** How many homes the family has, and consent between spouses to count them together. */
export default function FamilyHomes(): ReactNode {
  const found = useLoaded(load)
  const again = () => void found.reload()
  return (
    <Screen look={useLook()} offline={!useOnline()} bar={{ title: text.bar, onBack: go.back }}>
      <Page>
        <Loaded state={found.state} skeleton={<Skeleton cards={3} lines={3} />} ways={waysOut(again)} onRetry={again}>
          {({ counted, given }, at) => (
            <View>
              <PageHead title={counted.count.kind === 'whole' ? text.homes(counted.count.homes) : text.open(counted.count.known)} lead={text.lead} />
              {given.map((consent) => <Given key={`${consent.id} ${consent.state}`} consent={consent} at={at} onDone={again} />)}
              <Asked counted={counted} isFirst={given.length === 0} at={at} onDone={again} />
              <Homes counted={counted} />
              <View className='small quiet'>{text.law}</View>
              {counted.count.kind === 'whole' && <Link label={text.statement} onPress={() => go.to('/records/pages/statements/index?kind=familyHomes')} />}
              <View className='record__from'><Source from={counted.source} at={dayAndClock(counted.asOf)} /></View>
            </View>
          )}
        </Loaded>
      </Page>
    </Screen>
  )
}

function Homes({ counted: { own, others, family, count } }: { counted: Counted }): ReactNode {
  return (
    <View>
      <Section title={text.own} />
      <Card flush>
        {own.length === 0 && <Cell first title={text.ownNone} />}
        {own.map(({ unitNumber, complex, building, room, district, use }, at) => (
          <Cell key={unitNumber} first={at === 0} title={`${complex} ${building} ${room}`} note={district} value={text.use[use]} />
        ))}
      </Card>
      {(others.length > 0 || (count.kind === 'whole' && (family?.spouse !== undefined || (family?.minors ?? 0) > 0))) && (
        <View>
          <Section title={text.others} />
          <Card flush>
            {others.length === 0 && <Cell first title={text.othersNone} />}
            {others.map(({ of, district, use }, at) => <Cell key={`${at} ${of}`} first={at === 0} title={district} note={`${text.of[of]}，${text.masked}`} value={text.use[use]} />)}
          </Card>
        </View>
      )}
      {family && <View className='small quiet'>{text.family(family.spouse, family.minors)}</View>}
    </View>
  )
}
