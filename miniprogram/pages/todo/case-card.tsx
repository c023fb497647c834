import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { CaseLine, CaseState } from '#shared/model/case'
import { go } from '../../api/go'
import { actPage, casePage } from '../../state/case-page'
import { actOfCase, noteOfCase, stateOfCase, titleOfCase } from '../../text/case-words'
import { when } from '../../text/format'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Icon } from '../../ui/icon'
import { Status } from '../../ui/status'
import type { StatusTone } from '../../ui/status'
import './case-card.css'

const TONES: Partial<Record<CaseState, StatusTone>> = { returned: 'wait', done: 'done', withdrawn: 'idle' }

/** A case in the list: who holds it, since when, what it is about; what to do, where it waits for the reader. */
export function CaseCard({ line, now }: { line: CaseLine; now: number }): ReactNode {
  const page = casePage(line.kind, line.id)
  const todo = actPage(line)
  const act = actOfCase(line)
  const title = titleOfCase(line.kind, line.subject)
  const top = (
    <View className='case__top'>
      <Status tone={line.todo ? 'you' : (TONES[line.state] ?? 'other')} word={stateOfCase(line)} />
      <View className='case__time num'>{when(line.movedAt, now)}</View>
    </View>
  )
  const what = (
    <View className='case__body'>
      <View className='case__title'>{title}</View>
      <View className='case__note'>{noteOfCase(line)}</View>
    </View>
  )
  if (act && todo) {
    return (
      <Card>
        {top}
        {what}
        <View className='case__act'>
          <Button label={act} onPress={() => go.to(todo)} />
        </View>
      </Card>
    )
  }
  return (
    <Card {...(page ? { onPress: () => go.to(page), label: `${title}，${stateOfCase(line)}` } : {})}>
      {top}
      <View className='case__row'>
        {what}
        {page && <Icon name='right' at='case__go' />}
      </View>
    </Card>
  )
}
