import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { readBusinessCredit } from '#shared/contract/my-profile'
import type { ReplyOf } from '#shared/contract/route'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { useActing, whileActing } from '../../../state/acting'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { roleWords } from '../../../text/acting'
import { dayAndClock } from '../../../text/format'
import { businessCreditText as text } from '../../../text/profile'
import { ActingChip } from '../../../ui/acting-chip'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { Loaded } from '../../../ui/loaded'
import type { LoadState } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { Source } from '../../../ui/source'
import '../../record-row.css'
import { Years } from './years'

type Answer = ReplyOf<typeof readBusinessCredit>

const choose = () => go.to('/supply/pages/businesses/index?back=1')

/** How the business one acts for was graded. */
export default function BusinessCredit(): ReactNode {
  const acting = useActing()
  const found = useLoaded(() => (acting === undefined ? Promise.resolve(undefined) : whileActing(acting, () => call(readBusinessCredit, { query: { as: acting.code } }))))
  const again = () => void found.reload()
  return (
    <Screen look={useLook()} offline={!useOnline()} bar={{ title: text.bar, onBack: go.back }}>
      <Page>
        {acting === undefined ? (
          <View className='page__from'>
            <Blank icon='people' title={text.choose} note={text.chooseNote}>
              <Button label={text.chooseAct} onPress={choose} />
            </Blank>
          </View>
        ) : (
          <View>
            <ActingChip name={acting.name} role={roleWords[acting.role]} onChange={choose} />
            <Loaded state={ofBusiness(found.state, acting.code)} skeleton={<Skeleton cards={3} lines={3} />} ways={waysOut(again)} onRetry={again}>
              {({ years, source, asOf }) => (
                <View>
                  <Years years={years} />
                  <View className='record__from'><Source from={source} at={dayAndClock(asOf)} /></View>
                </View>
              )}
            </Loaded>
          </View>
        )}
      </Page>
    </Screen>
  )
}

/** What was loaded for another business is nothing to look at. */
function ofBusiness(state: LoadState<Answer | undefined>, code: string): LoadState<Answer> {
  if (state.kind !== 'ready') {
    return state
  }
  const { value } = state
  return value !== undefined && value.business.code === code ? { ...state, value } : { kind: 'loading' }
}
