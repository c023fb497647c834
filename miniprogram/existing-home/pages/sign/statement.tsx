import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Undertaking } from '#shared/model/filing'
import { signText } from '../../../text/payment'
import { Card } from '../../../ui/card'
import { Section } from '../../../ui/section'
import './statement.css'

/** Everything one states by signing, in one block and without a fold. */
export function Statement({ undertakings }: { undertakings: readonly Undertaking[] }): ReactNode {
  return (
    <View>
      <Section title={signText.statement} />
      <Card>
        {undertakings.map(({ id, text, consequence, law }, at) => (
          <View key={id} className={`statement${at === 0 ? ' statement--first' : ''}`}>
            <View>{text}</View>
            <Line label={signText.consequence} text={consequence} />
            <Line label={signText.law} text={law} />
          </View>
        ))}
      </Card>
    </View>
  )
}

function Line({ label, text }: { label: string; text: string }): ReactNode {
  return (
    <View className='statement__line'>
      <View className='statement__key'>{label}</View>
      <View className='statement__text'>{text}</View>
    </View>
  )
}
