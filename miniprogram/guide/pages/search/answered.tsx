import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { PolicyAnswer } from '#shared/model/search'
import { answerText, searchText } from '../../../text/search'
import { Card } from '../../../ui/card'
import { Icon } from '../../../ui/icon'

interface AnsweredProps {
  answer: PolicyAnswer
  onOpen: (page: string) => void
}

/** The answer itself, above all that was found; its law and the rest are on its page. */
export function Answered({ answer: { id, title, text, laws, validOn, confidence }, onOpen }: AnsweredProps): ReactNode {
  const [law] = laws
  const by = law && `${law.document}${law.article ?? ''}`
  const unsure = confidence === 'official' ? undefined : answerText.unsure
  return (
    <Card onPress={() => onOpen(`/guide/pages/answer/index?id=${id}`)} label={`${title}，${text[0] ?? ''}，${searchText.more}`}>
      <View className='answered__title'>{title}</View>
      <View className='answered__text'>{text[0]}</View>
      <View className='answered__law'>{[by, answerText.validOn(validOn), unsure].filter(Boolean).join(' · ')}</View>
      <View className='answered__more'>{searchText.more}<Icon name='right' at='answered__go' /></View>
    </Card>
  )
}
