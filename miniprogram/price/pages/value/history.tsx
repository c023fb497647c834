import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { AssessmentVersion } from '#shared/model/assessment'
import type { Dispute } from '#shared/model/dispute'
import { go } from '../../../api/go'
import { groundWords, stateOfDispute } from '../../../text/disputes'
import { when } from '../../../text/format'
import { reasonElse, reasonWords, valueText } from '../../../text/price'
import { plain } from '../../../text/tax-formula'
import { aria } from '../../../ui/aria'
import { Card } from '../../../ui/card'
import { Cell } from '../../../ui/cell'
import { Section } from '../../../ui/section'
import './value.css'

interface HistoryProps {
  versions: readonly AssessmentVersion[]
  disputes: readonly Dispute[]
  at: number
}

/** Each version of the value with its reason, once there are several; and what the reader has disputed. */
export function History({ versions, disputes, at }: HistoryProps): ReactNode {
  const newest = [...versions].sort((a, b) => b.version - a.version)
  return (
    <View>
      {versions.length > 1 && (
        <Card>
          <View className='card__title' {...aria({ role: 'heading' })}>{valueText.versions}</View>
          {newest.map(({ version, reason, at: made, value, floor }) => (
            <View key={version} className='version'>
              <View className='version__body'>
                <View>{valueText.version(version, (reasonWords as Partial<Record<string, string>>)[reason] ?? reasonElse)}</View>
                <View className='small quiet num'>{valueText.versionValue(plain(value), plain(floor))}</View>
              </View>
              <View className='version__time small quiet num'>{when(made, at)}</View>
            </View>
          ))}
        </Card>
      )}
      {disputes.length > 0 && <Section title={valueText.disputes} />}
      {disputes.length > 0 && (
        <Card flush>
          {disputes.map((dispute, place) => (
            <Cell
              key={dispute.id} first={place === 0} title={groundWords[dispute.claim.ground].title} note={stateOfDispute(dispute)}
              value={when(dispute.openedAt, at)} onPress={() => go.to(`/price/pages/answer/index?id=${dispute.id}`)}
            />
          ))}
        </Card>
      )}
    </View>
  )
}
