import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { listMyPasses } from '#shared/contract/passes'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { passText } from '../../../text/passes'
import { Banner } from '../../../ui/banner'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { PassCard } from './pass-card'

/** My green passes, the newest first; `made=1`: one was just made. */
export default function Passes(): ReactNode {
  const isMade = useRouter().params['made'] === '1'
  const { state, reload } = useLoaded(() => call(listMyPasses, {}))
  const again = (): void => void reload()
  return (
    <Screen look={useLook()} offline={!useOnline()} bar={{ title: passText.bar, onBack: go.back }}>
      <Page>
        <PageHead title={passText.title} />
        <Loaded state={state} skeleton={<Skeleton cards={1} lines={5} />} ways={waysOut(again)} onRetry={again}>
          {({ items }) => (
            <View>
              {isMade && items[0]?.state === 'valid' && <Banner tone='done' text={passText.made} />}
              {items.map((pass) => <PassCard key={pass.id} pass={pass} now={state.kind === 'ready' ? state.at : 0} />)}
              {items.length === 0 && (
                <Blank icon='tasks' title={passText.none} note={passText.noneNote}>
                  <Button label={passText.noneAct} onPress={() => go.instead('/guide/pages/items/index')} />
                </Blank>
              )}
            </View>
          )}
        </Loaded>
      </Page>
    </Screen>
  )
}
