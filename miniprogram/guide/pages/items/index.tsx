import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { listItems } from '#shared/contract/guide'
import type { ItemLine } from '#shared/model/guide'
import { go } from '../../../api/go'
import { platform } from '../../../api/platform'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useSnapshot } from '../../../state/use-snapshot'
import { waysOut } from '../../../state/ways'
import { itemsText } from '../../../text/guide'
import { dayAndClock } from '../../../text/format'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { Link } from '../../../ui/link'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Segments } from '../../../ui/segments'
import { Skeleton } from '../../../ui/skeleton'
import { Source } from '../../../ui/source'
import { itemGroups } from '../../item-groups'
import { Folded } from './folded'
import { Group } from './group'
import './items.css'

const toSearch = (): void => go.to('/guide/pages/search/index')

/** Everything one can have done, by class; to be filtered by name. */
export default function Items(): ReactNode {
  const [words, setWords] = useState('')
  const [way, setWay] = useState<'all' | 'here'>('all')
  const { state, reload } = useSnapshot(listItems, {})
  const again = (): void => void reload()
  platform.useShare(itemsText.share, '/guide/pages/items/index')
  return (
    <Screen look={useLook()} offline={!useOnline()} bar={{ title: itemsText.bar, onBack: go.back }}>
      <Page>
        <PageHead title={itemsText.title} {...(state.kind === 'ready' ? { lead: itemsText.lead(state.value.items.length) } : {})} />
        <Field id='words' label={itemsText.find} value={words} hint={itemsText.findHint} maxLength={20} onChange={setWords} />
        <Segments of={itemsText.ways} on={way} onChoose={setWay} />
        <Loaded state={state} skeleton={<Skeleton cards={1} lines={9} />} ways={waysOut(again)} onRetry={again}>
          {({ items, asOf, source }) => (
            <View>
              <Found items={items} words={words} onlyHere={way === 'here'} />
              <Link label={itemsText.ask} onPress={toSearch} />
              <Source from={source} at={dayAndClock(asOf)} />
            </View>
          )}
        </Loaded>
      </Page>
    </Screen>
  )
}

function Found({ items, words, onlyHere }: { items: readonly ItemLine[]; words: string; onlyHere: boolean }): ReactNode {
  const groups = itemGroups(items, { words, onlyHere })
  if (groups.length === 0) {
    return <Blank icon='search' title={itemsText.none} note={itemsText.noneNote}><Button kind='secondary' label={itemsText.ask} onPress={toSearch} /></Blank>
  }
  // With nothing wished for, the classes alone: 220 lines at once are no answer.
  return words.trim() === '' && !onlyHere ? <Folded groups={groups} /> : groups.map((group) => <Group key={group.category} group={group} sayHere={!onlyHere} />)
}
