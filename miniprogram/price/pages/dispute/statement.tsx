import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { disputeText } from '../../../text/disputes'
import { LongField } from '../../../ui/long-field'
import { errorOf } from './fields'
import type { FieldsProps } from './fields'

const MOST = 300

/** A few own words; needed where the reason is one's own. */
export function Statement({ draft: { ground, statement }, faults, onChange }: FieldsProps): ReactNode {
  return (
    <View className='dispute__statement'>
      <LongField
        id='statement' label={ground === 'justReason' ? disputeText.statement : disputeText.statementMaybe} value={statement}
        hint={disputeText.statementHint} help={disputeText.statementHelp(MOST - statement.length)} maxLength={MOST}
        onChange={(text) => onChange({ statement: text })} {...errorOf(faults, 'statement')}
      />
    </View>
  )
}
