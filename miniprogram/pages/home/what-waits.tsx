import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { CaseLine } from '#shared/model/case'
import type { Turn } from '#shared/model/turn'
import { go } from '../../api/go'
import { actPage, casePage } from '../../state/case-page'
import { actOfCase, noteOfCase, stateOfCase, titleOfCase } from '../../text/case-words'
import { casesText } from '../../text/cases'
import { home } from '../../text/zh-CN'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Status } from '../../ui/status'
import { Invited } from '../todo/invited'
import type { Invitation } from '../todo/invited'
import { TurnCard } from '../todo/turn-card'

export type Waits = { kind: 'identity' } | { kind: 'turn'; turn: Turn } | { kind: 'invitation'; invitation: Invitation } | { kind: 'case'; line: CaseLine } | { kind: 'nothing' }

/** The one thing that matters now: prove who you are, be at a hall in time, or the case that is under way. */
export function WhatWaits({ waits }: { waits: Waits }): ReactNode {
  if (waits.kind === 'identity') {
    return (
      <Card>
        <View className='waits__title'>{home.proveTitle}</View>
        <View className='waits__note'>{home.proveNote}</View>
        <Button label={home.proveAct} onPress={() => go.to('/identity/pages/prove/index')} />
      </Card>
    )
  }
  if (waits.kind === 'turn') {
    return <TurnCard turn={waits.turn} />
  }
  if (waits.kind === 'invitation') {
    return <Invited invitation={waits.invitation} />
  }
  if (waits.kind === 'nothing') {
    return null
  }
  const { line } = waits
  const act = actOfCase(line)
  const page = act ? actPage(line) : casePage(line.kind, line.id)
  return (
    <Card>
      <Status tone={act ? 'you' : 'other'} word={stateOfCase(line)} />
      <View className='waits__title'>{titleOfCase(line.kind, line.subject)}</View>
      <View className='waits__note'>{noteOfCase(line)}</View>
      {page && <Button kind={act ? 'primary' : 'secondary'} label={act ?? casesText.look} onPress={() => go.to(page)} />}
    </Card>
  )
}
