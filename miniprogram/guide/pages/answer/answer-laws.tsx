import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { AnswerLaw } from '#shared/model/search'
import { answerText } from '../../../text/search'
import { Card } from '../../../ui/card'
import { Section } from '../../../ui/section'

/** The law an answer stands on: document, article, since when, and of which this product is not sure. */
export function AnswerLaws({ laws, confidence }: { laws: readonly AnswerLaw[]; confidence: AnswerLaw['confidence'] }): ReactNode {
  return (
    <View>
      <Section title={answerText.laws} />
      <Card flush>
        {laws.map(({ document, article, from, confidence: sure }, at) => (
          <View key={`${document} ${article ?? ''}`} className={`answer-law${at === 0 ? ' answer-law--first' : ''}`}>
            <View>{document}{article}</View>
            {from !== undefined && <View className='answer-law__from num'>{answerText.from(from)}</View>}
            {sure !== 'official' && <View className='answer-law__unsure'>{answerText.unsure}</View>}
          </View>
        ))}
      </Card>
      {confidence !== 'official' && <View className='small quiet'>{answerText.unsureNote}</View>}
    </View>
  )
}
