import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { readLaw } from '#shared/contract/law'
import type { ReplyOf } from '#shared/contract/route'
import { dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { lawText } from '../../../text/law'
import { Blank } from '../../../ui/blank'
import { DateField } from '../../../ui/date-field'
import { Field } from '../../../ui/field'
import { Link } from '../../../ui/link'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Section } from '../../../ui/section'
import { Skeleton } from '../../../ui/skeleton'
import { Source } from '../../../ui/source'
import { anniversary } from '../../calendar'
import { lawGroupsOf } from '../../law-list'
import { Rows } from './rows'

/** Before the first tax law of today, nothing is kept. */
const days = { from: '1994-01-01', to: '2049-12-31' }

/** The law of the taxes on a day, value by value, and what changed since another day. */
export default function LawPage(): ReactNode {
  const [asked, setAsked] = useState<{ day: Day; since?: Day }>(() => ({ day: dayIn(Date.now()) }))
  // A search that found one value leads here with its name.
  const [words, setWords] = useState(decodeURIComponent(useRouter().params['words'] ?? ''))
  // Beside the state: what is loaded next is asked before the page is drawn anew.
  const query = useRef(asked)
  const law = useLoaded(() => call(readLaw, { query: query.current }))
  const again = () => void law.reload()
  const ask = (next: typeof asked) => {
    query.current = next
    setAsked(next)
    again()
  }
  const { day, since } = asked
  return (
    <Screen look={useLook()} offline={!useOnline()} bar={{ title: lawText.bar, onBack: go.back }}>
      <Page>
        <PageHead title={lawText.title} lead={lawText.lead} />
        <DateField id='day' label={lawText.day} value={day} {...days} onChange={(text) => text !== '' && ask({ ...asked, day: text as Day })} />
        {since !== undefined && (
          <DateField id='since' label={lawText.since} value={since} {...days} onChange={(text) => text !== '' && ask({ day, since: text as Day })} />
        )}
        <Link
          label={since === undefined ? lawText.compare : lawText.compareOff}
          onPress={() => ask(since === undefined ? { day, since: anniversary(day, -1) } : { day })}
        />
        <Field id='words' label={lawText.search} value={words} hint={lawText.searchHint} maxLength={20} onChange={setWords} />
        <Loaded state={law.state} skeleton={<Skeleton cards={3} lines={4} />} ways={waysOut(again)} onRetry={again}>
          {(it) => <Found law={it} words={words} />}
        </Loaded>
      </Page>
    </Screen>
  )
}

function Found({ law: { day, since, items }, words }: { law: ReplyOf<typeof readLaw>; words: string }): ReactNode {
  const { changed, groups } = lawGroupsOf(items, words)
  if (changed.length + groups.length === 0) {
    return items.length === 0
      ? <Blank icon='doc' title={lawText.noLaw} note={lawText.noLawNote} />
      : <Blank icon='search' title={lawText.none} note={lawText.noneNote} />
  }
  return (
    <View>
      {since !== undefined && <Section title={changed.length > 0 ? lawText.changed(changed.length, since) : lawText.noChange(since)} />}
      {changed.length > 0 && <Rows rows={changed} />}
      {groups.map(({ key, title, rows }) => (
        <View key={key}>
          <Section title={title} />
          <Rows rows={rows} />
        </View>
      ))}
      <View className='small quiet'>{lawText.foldHint}</View>
      <View className='page__from'>
        <Source from={lawText.asOf(day)} />
      </View>
    </View>
  )
}
