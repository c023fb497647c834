import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { listFilingsInReview } from '#shared/contract/existing-home-desk'
import type { ReplyOf } from '#shared/contract/route'
import { yuan } from '#shared/model/money'
import { go } from '../../../api/go'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { deskText, span, wordOfRule } from '../../../text/desk'
import { inFours } from '../../../text/format'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { Loaded } from '../../../ui/loaded'
import { press } from '../../../ui/press'
import { Skeleton } from '../../../ui/skeleton'
import { DeskFrame } from '../../desk-frame'
import { callDesk, useStaff } from '../../desk-session'
import { Enter } from '../../enter'
import { Left } from '../../left'

type Waiting = ReplyOf<typeof listFilingsInReview>['items'][number]

/** What waits for a clerk, longest first. */
export default function Queue(): ReactNode {
  const staff = useStaff()
  const found = useLoaded(() => callDesk(listFilingsInReview, {}))
  const again = () => void found.reload()
  return (
    <DeskFrame tab='filings'>
      {staff === undefined && <Enter onEntered={again} />}
      {staff !== undefined && (
        <View className='queue'>
          <Loaded state={found.state} skeleton={<Skeleton cards={1} lines={8} />} ways={waysOut(again)} onRetry={again}>
            {({ items }, at) => <Rows items={items} at={at} onRefresh={again} />}
          </Loaded>
        </View>
      )}
    </DeskFrame>
  )
}

function Rows({ items, at, onRefresh }: { items: readonly Waiting[]; at: number; onRefresh: () => void }): ReactNode {
  const { columns } = deskText
  return (
    <View>
      <View className='queue__head'>
        <View className='queue__title'>{deskText.queueTitle(items.length)}</View>
        <View className='queue__lead'>{deskText.queueLead}</View>
        <Button kind='secondary' label={deskText.refresh} onPress={onRefresh} />
      </View>
      {items.length === 0 && <Blank icon='check-round' title={deskText.empty} note={deskText.emptyNote} />}
      {items.length > 0 && (
        <View className='rows'>
          <View className='row row--head'>
            <View className='row__left'>{columns.left}</View>
            <View className='row__case'>{columns.number}</View>
            <View className='row__home'>{columns.home}</View>
            <View className='row__why'>{columns.why}</View>
            <View className='row__sum'>{columns.price}</View>
            <View className='row__waited'>{columns.waited}</View>
          </View>
          {items.map((item) => <Row key={item.id} item={item} at={at} />)}
        </View>
      )}
    </View>
  )
}

function Row({ item, at }: { item: Waiting; at: number }): ReactNode {
  const open = () => go.to(`/desk/pages/review/index?id=${item.id}`)
  return (
    <View className='row' {...press(open, { role: 'link', label: `${item.home}，${inFours(item.number)}` })}>
      <View className='row__left'><Left since={item.heldAt} until={item.answerBy} at={at} /></View>
      <View className='row__case'>{inFours(item.number)}</View>
      <View className='row__home'>{item.home}</View>
      <View className='row__why'>{item.reasons.filter(({ holds }) => !holds).map(wordOfRule).join('；')}</View>
      <View className='row__sum'>{yuan(item.price)}</View>
      <View className='row__waited'>{span(at - Date.parse(item.heldAt))}</View>
    </View>
  )
}
