import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { waysOut } from '../state/ways'
import { askText } from '../text/look-ups'
import { Loaded } from '../ui/loaded'
import { More } from '../ui/more'
import { Skeleton } from '../ui/skeleton'
import { Told } from './look-up-frame'
import type { useAsked } from './use-asked'

interface AnswersProps<Item> {
  of: ReturnType<typeof useAsked<Item, never>>
  /** one line of the list */
  row: (item: Item, at: number) => ReactNode
  /** nobody is called so: what that means */
  empty: ReactNode
  /** around all rows: the one card they share */
  around?: (rows: ReactNode) => ReactNode
}

/** What a public list says: nothing before it was asked, then its lines, or that there is none. */
export function Answers<Item>({ of, row, empty, around = (rows) => rows }: AnswersProps<Item>): ReactNode {
  if (of.state === undefined) {
    return null
  }
  return (
    <Loaded state={of.state} skeleton={<Skeleton cards={2} lines={4} />} ways={waysOut(of.again)} onRetry={of.again}>
      {({ items, asOf, source }) => (
        <Told asOf={asOf} source={source} {...(items.length > 0 ? { count: askText.found(items.length, of.more !== undefined) } : {})}>
          {items.length === 0 ? empty : <View>{around(items.map(row))}</View>}
          <More onMore={of.more} busy={of.moreBusy} problem={of.moreProblem} />
        </Told>
      )}
    </Loaded>
  )
}
