import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Hit } from '#shared/model/search'
import { go } from '../../../api/go'
import { platform } from '../../../api/platform'
import { searchText } from '../../../text/search'
import { aria } from '../../../ui/aria'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Section } from '../../../ui/section'
import { hitGroups } from '../../hit-groups'
import type { FoundFor } from '../../use-search'
import { Answered } from './answered'
import { HitRow } from './hit-row'

interface FoundProps {
  found: FoundFor
  onOpen: (page: string) => void
}

/** What was found, the best first, the rest by kind; where nothing was, whom to ask. */
export function Found({ found: { words, hits, answer }, onOpen }: FoundProps): ReactNode {
  if (hits.length === 0) {
    return <Nothing words={words} />
  }
  const { best, groups } = hitGroups(answer ? hits.filter(({ id, kind }) => kind !== 'answer' || id !== answer.id) : hits)
  return (
    <View>
      <View className='find-said' {...aria({ role: 'status' })}>{searchText.found(hits.length)}</View>
      {answer && <Answered answer={answer} onOpen={onOpen} />}
      {best.length > 0 && <Section title={searchText.best} />}
      <Rows hits={best} onOpen={onOpen} sayKind />
      {groups.map(({ kind, hits: of }) => <Group key={`${words} ${kind}`} title={searchText.kind(kind)} hits={of} onOpen={onOpen} />)}
    </View>
  )
}

function Nothing({ words }: { words: string }): ReactNode {
  return (
    <Blank icon='search' title={searchText.none(words)} note={searchText.noneNote}>
      <Button kind='secondary' label={searchText.phone} onPress={() => platform.phone('12366')} />
      <Button kind='text' label={searchText.halls} onPress={() => go.to('/halls/pages/list/index')} />
    </Blank>
  )
}

/** So many of a kind before the rest is asked for. */
const FIRST = 3

function Group({ title, hits, onOpen }: { title: string; hits: readonly Hit[]; onOpen: (page: string) => void }): ReactNode {
  const [all, setAll] = useState(false)
  return (
    <View>
      <Section title={title} />
      <Rows hits={all ? hits : hits.slice(0, FIRST)} onOpen={onOpen} />
      {!all && hits.length > FIRST && <Button kind='text' label={searchText.rest(hits.length - FIRST)} onPress={() => setAll(true)} />}
    </View>
  )
}

interface RowsProps {
  hits: readonly Hit[]
  onOpen: (page: string) => void
  sayKind?: boolean
}

function Rows({ hits, onOpen, sayKind = false }: RowsProps): ReactNode {
  if (hits.length === 0) {
    return null
  }
  const row = (hit: Hit, at: number): ReactNode => <HitRow key={`${hit.kind} ${hit.id}`} hit={hit} first={at === 0} sayKind={sayKind} onOpen={onOpen} />
  return <Card flush>{hits.map(row)}</Card>
}
