import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { readItem } from '#shared/contract/guide'
import type { ItemId } from '#shared/model/guide'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useSnapshot } from '../../../state/use-snapshot'
import { waysOut } from '../../../state/ways'
import { checkText } from '../../../text/passes'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { Questions } from './questions'

/** Check before you go: every condition and every paper, then a pass that the counter scans. */
export default function Check(): ReactNode {
  const itemId = (useRouter().params['item'] ?? '') as ItemId
  const { state, reload } = useSnapshot(readItem, { params: { itemId } })
  const again = (): void => void reload()
  return (
    <Screen look={useLook()} offline={!useOnline()} bar={{ title: checkText.bar, onBack: go.back }}>
      <Page>
        <Loaded state={state} skeleton={<Skeleton cards={2} lines={5} />} ways={waysOut(again)} onRetry={again}>
          {({ item }) => (
            <>
              <PageHead title={checkText.title} lead={checkText.lead(item.name)} />
              <Questions item={item} />
            </>
          )}
        </Loaded>
      </Page>
    </Screen>
  )
}
