import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Filing, RuleResult } from '#shared/model/filing'
import { hubText, wordsOfRule } from '../../../text/existing-home'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Icon } from '../../../ui/icon'
import './rules.css'

/** Why a clerk looks; or, once it went through by itself, what was found right, folded. */
export function Rules({ filing: { state, rules, moments } }: { filing: Filing }): ReactNode {
  const [open, setOpen] = useState(false)
  const failing = rules.filter(({ holds }) => !holds)
  if (state === 'inReview') {
    return failing.length === 0 ? null : (
      <Card>
        <View className='card__title'>{hubText.heldTitle}</View>
        {failing.map((rule) => <Line key={rule.rule} rule={rule} />)}
      </Card>
    )
  }
  if (rules.length === 0 || !moments.some(({ kind }) => kind === 'approved')) {
    return null
  }
  return (
    <Card>
      <View className='card__title'>{hubText.autoTitle}</View>
      {open && rules.filter(({ holds }) => holds).map((rule) => <Line key={rule.rule} rule={rule} />)}
      <Button kind='text' label={open ? hubText.autoHide : hubText.autoShow} onPress={() => setOpen(!open)} />
    </Card>
  )
}

function Line({ rule }: { rule: RuleResult }): ReactNode {
  const words = wordsOfRule(rule)
  return words === undefined ? null : (
    <View className={`rule${rule.holds ? ' rule--holds' : ''}`}>
      <Icon name={rule.holds ? 'check-round' : 'warn'} size='m' at='rule__sign' />
      <View className='rule__text'>{words}</View>
    </View>
  )
}
