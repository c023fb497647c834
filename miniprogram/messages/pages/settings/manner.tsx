import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { NoticeLanguage } from '#shared/model/message'
import { settingsText } from '../../../text/messages'
import { Card } from '../../../ui/card'
import { Segments } from '../../../ui/segments'
import { SwitchRow } from '../../../ui/switch-row'
import type { Settings } from '../../use-settings'
import './settings.css'

interface MannerProps {
  settings: Settings
  onChange: (change: { areAmountsShown?: boolean; language?: NoticeLanguage }) => void
}

const LANGUAGES = [{ id: 'zh', label: settingsText.zh }, { id: 'en', label: settingsText.en }] as const

/** Amounts on the lock screen, and the language of what is told. */
export function Manner({ settings: { areAmountsShown, language }, onChange }: MannerProps): ReactNode {
  return (
    <Card flush>
      <SwitchRow
        first title={settingsText.amounts} note={settingsText.amountsNote} on={areAmountsShown} onPress={() => onChange({ areAmountsShown: !areAmountsShown })}
      />
      <View className='settings__language'>
        <View className='settings__label'>{settingsText.language}</View>
        <Segments of={LANGUAGES} on={language} onChoose={(chosen) => onChange({ language: chosen })} />
      </View>
    </Card>
  )
}
