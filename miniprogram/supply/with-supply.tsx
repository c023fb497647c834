import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { go } from '../api/go'
import { waysOut } from '../state/ways'
import { supplyText } from '../text/supply'
import { words } from '../text/zh-CN'
import { Blank } from '../ui/blank'
import { Button } from '../ui/button'
import { Loaded } from '../ui/loaded'
import { Skeleton } from '../ui/skeleton'
import { SupplyFrame } from './supply-frame'
import { useSupply } from './use-supply'
import type { Supply } from './use-supply'

interface Shown {
  at: number
  again: () => void
  /** the last refresh failed, this is as of then */
  stale: string | undefined
}

interface WithSupplyProps {
  bar: string
  /** the page itself, with its own frame */
  children: (supply: Supply, shown: Shown) => ReactNode
}

/** A page that needs to know all about the business: until then the frame with what is missing. */
export function WithSupply({ bar, children }: WithSupplyProps): ReactNode {
  const { acting, state, again } = useSupply()
  if (acting === undefined) {
    return (
      <SupplyFrame bar={bar}>
        <View className='page__from'>
          <Blank icon='people' title={supplyText.choose} note={supplyText.chooseNote}>
            <Button label={supplyText.chooseAct} onPress={() => go.to('/supply/pages/businesses/index?back=1')} />
          </Blank>
        </View>
      </SupplyFrame>
    )
  }
  if (state.kind === 'ready') {
    return children(state.value, { at: state.at, again, stale: state.stale && words.stale(state.stale.clock) })
  }
  return (
    <SupplyFrame bar={bar}>
      <Loaded state={state} skeleton={<Skeleton cards={3} lines={4} />} ways={waysOut(again)} onRetry={again}>
        {() => null}
      </Loaded>
    </SupplyFrame>
  )
}
