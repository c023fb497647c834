import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { go } from '../../../api/go'
import { searchText } from '../../../text/search'
import { Card } from '../../../ui/card'
import { Cell } from '../../../ui/cell'
import { press } from '../../../ui/press'
import { Section } from '../../../ui/section'
import { forgetSearches, recentSearches } from '../../recent-searches'

/** Before anything is typed: what was searched for on this phone, what people often want, and everything there is. */
export function Start({ onWords }: { onWords: (words: string) => void }): ReactNode {
  const [recent, setRecent] = useState(recentSearches)
  const forget = (): void => {
    forgetSearches()
    setRecent([])
  }
  return (
    <View>
      {recent.length > 0 && (
        <View>
          <Section title={searchText.recent} act={{ label: searchText.forget, onPress: forget }} />
          <Words words={recent} onWords={onWords} />
          <View className='small quiet'>{searchText.recentNote}</View>
        </View>
      )}
      <Section title={searchText.common} />
      <Words words={searchText.commonWords} onWords={onWords} />
      <View className='small quiet'>{searchText.tips}</View>
      <View className='find-all'>
        <Card flush>
          <Cell first icon='tasks' title={searchText.toItems} onPress={() => go.to('/guide/pages/items/index')} />
          <Cell icon='search' title={searchText.toLookUps} onPress={() => go.to('/look-ups/pages/all/index')} />
        </Card>
      </View>
    </View>
  )
}

function Words({ words, onWords }: { words: readonly string[]; onWords: (words: string) => void }): ReactNode {
  return (
    <View className='find-words'>
      {words.map((each) => (
        <View key={each} className='find-word' {...press(() => onWords(each), { label: each })}>{each}</View>
      ))}
    </View>
  )
}
