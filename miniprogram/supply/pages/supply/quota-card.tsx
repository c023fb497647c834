import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { fen, yuan } from '#shared/model/money'
import type { Quota } from '#shared/model/supply'
import { go } from '../../../api/go'
import { inSentence } from '../../../text/format'
import { supplyText } from '../../../text/supply'
import { Amount } from '../../../ui/amount'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Icon } from '../../../ui/icon'
import { Meter } from '../../../ui/meter'
import './supply.css'

/** What is left of the month's quota, how fast it goes, and the way to a higher one. */
export function QuotaCard({ quota }: { quota: Quota | undefined }): ReactNode {
  if (quota === undefined) {
    return <Card>{supplyText.noQuota}</Card>
  }
  const { base, raised, used, left, runsOutOn } = quota
  const all = fen(base + raised)
  return (
    <Card>
      <View className='quota__lead'>{supplyText.left}</View>
      <Amount value={yuan(left)} hero />
      <Meter gone={all === 0 ? 100 : Math.min(100, Math.max(0, Math.round((used / all) * 100)))} late={left <= 0} />
      <View className='quota__note num'>{supplyText.used(yuan(used), yuan(all))}</View>
      {raised > 0 && <View className='quota__note num'>{supplyText.raised(yuan(raised))}</View>}
      {runsOutOn !== undefined && (
        <View className='quota__soon'>
          <Icon name='clock' at='quota__sign' />
          {supplyText.runsOut(inSentence(runsOutOn))}
        </View>
      )}
      <View className='quota__act'>
        <Button kind='secondary' label={supplyText.raise} onPress={() => go.to('/supply/pages/raise/index')} />
      </View>
    </Card>
  )
}
