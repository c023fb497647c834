import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '../ui/card'
import { Fact } from '../ui/fact'
import { Status } from '../ui/status'
import type { StatusTone } from '../ui/status'

interface NameCardProps {
  name: string
  status?: { tone: StatusTone; word: string }
  facts: readonly (readonly [label: string, value: string])[]
  note?: string
}

/** Somebody on a public list, and what the list says of them. */
export function NameCard({ name, status, facts, note }: NameCardProps): ReactNode {
  return (
    <Card>
      <View className='told__head'>
        <View className='told__name'>{name}</View>
        {status && <Status tone={status.tone} word={status.word} />}
      </View>
      {facts.map(([label, value]) => <Fact key={label} label={label} value={value} />)}
      {note !== undefined && note !== '' && <View className='told__note'>{note}</View>}
    </Card>
  )
}
