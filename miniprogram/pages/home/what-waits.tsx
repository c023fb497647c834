import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { CaseLine } from '#shared/model/case'
import { go } from '../../api/go'
import { casePage } from '../../state/case-page'
import { stateOfCase, titleOfCase } from '../../text/case-words'
import { caseNote, casesText } from '../../text/cases'
import { home } from '../../text/zh-CN'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Status } from '../../ui/status'

export type Waits = { kind: 'identity' } | { kind: 'case'; line: CaseLine } | { kind: 'nothing' }

/** The one thing that matters now: prove who you are, or the case that is under way. */
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
  if (waits.kind === 'nothing') {
    return null
  }
  const { kind, id, subject, state } = waits.line
  const page = casePage(kind, id)
  return (
    <Card>
      <Status tone='other' word={stateOfCase(state)} />
      <View className='waits__title'>{titleOfCase(kind, subject)}</View>
      <View className='waits__note'>{caseNote[state]}</View>
      {page && <Button kind='secondary' label={casesText.look} onPress={() => go.to(page)} />}
    </Card>
  )
}
