import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { yuan } from '#shared/model/money'
import type { Deadline } from '#shared/model/record'
import { addToCalendar } from '../../../api/add-to-calendar'
import { go } from '../../../api/go'
import { actPage } from '../../../state/case-page'
import { actOfCase } from '../../../text/case-words'
import { deadlinesText as text, recordsText } from '../../../text/records'
import { Button } from '../../../ui/button'
import { RecordSheet } from '../../record-sheet'
import { titleOf } from './deadline-words'

/** One deadline: by which law, how much, and the way to do it. */
export function DeadlineSheet({ deadline, flat, onClose }: { deadline: Deadline; flat: boolean; onClose: () => void }): ReactNode {
  const { dueOn } = deadline
  const page = deadline.kind === 'case' ? actPage({ kind: deadline.caseKind, id: deadline.caseId, todo: deadline.todo }) : undefined
  const note = noteOf(deadline)
  return (
    <RecordSheet title={titleOf(deadline)} facts={factsOf(deadline)} flat={flat} onClose={onClose} {...(note === undefined ? {} : { note })}>
      {page && <View className='record-sheet__act'><Button label={(deadline.kind === 'case' && actOfCase(deadline)) || text.act} onPress={() => go.to(page)} /></View>}
      {dueOn !== undefined && (
        <View className='record-sheet__act'>
          <Button kind='secondary' label={text.toCalendar} onPress={() => void addToCalendar({ title: titleOf(deadline), day: dueOn, note: note ?? '' })} />
        </View>
      )}
    </RecordSheet>
  )
}

function factsOf(deadline: Deadline): (readonly [string, string])[] {
  return [
    ...(deadline.dueOn === undefined ? [] : [[text.due, `${deadline.dueOn}\n${text.left(deadline.daysLeft ?? 0)}`] as const]),
    ...('amount' in deadline && deadline.amount !== undefined ? [[text.amount, recordsText.yuan(yuan(deadline.amount))] as const] : []),
    ...(deadline.kind === 'vatReturn' ? [[text.who, deadline.business] as const] : []),
    ...('subject' in deadline && deadline.subject !== undefined ? [[text.subject, deadline.subject] as const] : []),
    ...('law' in deadline ? [[text.law, `${deadline.law.document}${deadline.law.article}`] as const] : []),
  ]
}

function noteOf(deadline: Deadline): string | undefined {
  switch (deadline.kind) {
    case 'case':
      return undefined
    case 'bill':
      return text.billNote
    case 'vatReturn':
      return `${text.vatNote}${text.unconfirmed}`
    case 'settlement':
      return `${text.settlementNote}。${text.unconfirmed}`
  }
  return undefined
}
