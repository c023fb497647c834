import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { JustReason } from '#shared/model/dispute'
import { disputeText, justReasonWords } from '../../../text/disputes'
import { Fault } from '../../../ui/fault'
import { Radio, RadioGroup } from '../../../ui/radio'
import type { FieldsProps } from './fields'

/** Why the price is low, among the reasons there are. */
export function ReasonFields({ draft: { reason }, faults, onChange }: FieldsProps): ReactNode {
  return (
    <View>
      <RadioGroup label={disputeText.reason}>
        {JustReason.options.map((each) => (
          <Radio key={each} title={justReasonWords[each]} on={reason === each} onPress={() => onChange({ reason: each })} />
        ))}
      </RadioGroup>
      <Fault text={faults['reason']} />
    </View>
  )
}
