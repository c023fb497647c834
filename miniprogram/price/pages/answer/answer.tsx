import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Dispute } from '#shared/model/dispute'
import type { Fen } from '#shared/model/money'
import { yuan } from '#shared/model/money'
import { answerText } from '../../../text/disputes'
import { aria } from '../../../ui/aria'
import { Banner } from '../../../ui/banner'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { registryWords } from '../../dispute-words'
import './answer.css'

/** What came of it: the values before and after with the reason; after a refusal what one can still do. */
export function Answer({ dispute: { answer, before, claim, registrySays } }: { dispute: Dispute }): ReactNode {
  if (answer === undefined) {
    const said = registryWords(claim, registrySays)
    return said === undefined ? null : <Banner text={answerText.registrySays(said)} />
  }
  return (
    <View>
      <Card>
        <View className='card__title' {...aria({ role: 'heading' })}>{answerText.answer}</View>
        <Fact label={answerText.value} value={changed(before.value, answer.value)} />
        <Fact label={answerText.floor} value={changed(before.floor, answer.floor)} />
        <Fact label={answerText.reason} value={answer.reason} />
      </Card>
      {answer.outcome === 'kept' && (
        <Card>
          <View className='card__title' {...aria({ role: 'heading' })}>{answerText.notAgree}</View>
          {answerText.steps.map((step, at) => (
            <View key={step} className='appeal small'>
              <View className='appeal__at num'>{at + 1}</View>
              <View className='appeal__text'>{step}</View>
            </View>
          ))}
          <View className='small quiet'>{answerText.stepsLaw}</View>
        </Card>
      )}
    </View>
  )
}

const changed = (before: Fen, after: Fen): string =>
  before === after ? answerText.same(`${yuan(after)} 元`) : answerText.change(yuan(before), `${yuan(after)} 元`)
