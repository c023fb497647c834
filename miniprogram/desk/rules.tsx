import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { RuleResult } from '#shared/model/filing'
import { deskText, wordOfRule } from '../text/desk'
import { aria } from '../ui/aria'
import { Icon } from '../ui/icon'

/** What is to be looked at first, then what holds. */
export function Rules({ rules }: { rules: readonly RuleResult[] }): ReactNode {
  const open = rules.filter(({ holds }) => !holds)
  const held = rules.filter(({ holds }) => holds)
  return (
    <View className='desk-rules'>
      <View className='group__title' {...aria({ role: 'heading' })}>{deskText.rulesTitle(held.length, open.length)}</View>
      {[...open, ...held].map((result) => (
        <View key={result.rule} className={`desk-rule desk-rule--${result.holds ? 'ok' : 'look'}`}>
          <Icon name={result.holds ? 'check-round' : 'warn'} at='desk-rule__sign' />
          <View className='desk-rule__body'>{wordOfRule(result)}</View>
        </View>
      ))}
    </View>
  )
}
