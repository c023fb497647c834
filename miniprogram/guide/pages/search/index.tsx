import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { go } from '../../../api/go'
import { platform } from '../../../api/platform'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { waysOut } from '../../../state/ways'
import { searchText } from '../../../text/search'
import { ErrorBlock } from '../../../ui/error-block'
import { Page } from '../../../ui/page'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { keepSearch } from '../../recent-searches'
import { useSearch } from '../../use-search'
import { Found } from './found'
import { SearchBox } from './search-box'
import { Start } from './start'
import './search.css'

/** One box for everything: matters, look-ups, policy, law, halls. Results come while one types. */
export default function SearchPage(): ReactNode {
  const [words, setWords] = useState(decoded(useRouter().params['q']))
  const { found, problem, busy, again } = useSearch(words)
  platform.useShare(searchText.share, '/guide/pages/search/index')
  const open = (page: string): void => {
    keepSearch(words)
    go.to(page as `/${string}`)
  }
  return (
    <Screen look={useLook()} offline={!useOnline()} bar={{ title: searchText.bar, onBack: go.back }}>
      <Page>
        <SearchBox value={words} onChange={setWords} />
        {words.trim() === '' && <Start onWords={setWords} />}
        {problem && <ErrorBlock problem={problem} ways={waysOut(again)} onRetry={again} />}
        {busy && !found && <View className='not-yet'><Skeleton cards={1} lines={5} /></View>}
        {!problem && found && <Found found={found} onOpen={open} />}
      </Page>
    </Screen>
  )
}

/** Taro decodes what it reads from an address in WeChat, the browser leaves it as it is. */
function decoded(given: string | undefined): string {
  try {
    return decodeURIComponent(given ?? '').slice(0, 40)
  } catch {
    return (given ?? '').slice(0, 40)
  }
}
