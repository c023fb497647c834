import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { CaseLine, CaseState } from '#shared/model/case'
import { go } from '../../api/go'
import { casePage } from '../../state/case-page'
import { stateOfCase, titleOfCase } from '../../text/case-words'
import { caseNote } from '../../text/cases'
import { when } from '../../text/format'
import { Card } from '../../ui/card'
import { Icon } from '../../ui/icon'
import { Status } from '../../ui/status'
import type { StatusTone } from '../../ui/status'
import './case-card.css'

const TONES: Record<CaseState, StatusTone> = { sending: 'other', withRegistry: 'other', done: 'done', withdrawn: 'idle' }

/** A case in the list: who holds it, since when, what it is about. */
export function CaseCard({ line, now }: { line: CaseLine; now: number }): ReactNode {
  const { kind, id, subject, state, movedAt } = line
  const page = casePage(kind, id)
  const title = titleOfCase(kind, subject)
  return (
    <Card {...(page ? { onPress: () => go.to(page), label: `${title}，${stateOfCase(state)}` } : {})}>
      <View className='case__top'>
        <Status tone={(TONES as Partial<typeof TONES>)[state] ?? 'other'} word={stateOfCase(state)} />
        <View className='case__time num'>{when(movedAt, now)}</View>
      </View>
      <View className='case__row'>
        <View className='case__body'>
          <View className='case__title'>{title}</View>
          <View className='case__note'>{caseNote[state]}</View>
        </View>
        {page && <Icon name='right' at='case__go' />}
      </View>
    </Card>
  )
}
