import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { consentElectronicService } from '#shared/contract/messages'
import { call } from '../../../api/call'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { moment } from '../../../text/format'
import { settingsText } from '../../../text/messages'
import { words } from '../../../text/zh-CN'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Refused } from '../../../ui/refused'
import { Sheet } from '../../../ui/sheet'
import type { Settings } from '../../use-settings'
import './settings.css'

interface ElectronicProps {
  settings: Settings
  at: number
  flat: boolean
  online: boolean
  onChange: (settings: Settings) => void
}

/** Consent to electronic service: read first, given below what was read, taken back as easily. */
export function Electronic({ settings, at, flat, online, onChange }: ElectronicProps): ReactNode {
  const { electronic, electronicStatement: { version, text } } = settings
  const [isOpen, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  const isAgreed = electronic !== undefined
  const form = useSubmit([], {
    check: () => ({}),
    send: () => call(consentElectronicService, { body: { isAgreed: !isAgreed, version } }),
    done: (changed) => {
      onChange(changed)
      close()
    },
  })
  const give = isAgreed
    ? { kind: 'danger' as const, label: settingsText.withdraw, busy: settingsText.withdrawing }
    : { kind: 'primary' as const, label: settingsText.agree, busy: settingsText.agreeing }
  return (
    <View>
      <Card>
        <View className='num'>{isAgreed ? settingsText.electronicOn(moment(electronic.since, at)) : settingsText.electronicOff}</View>
        <View className='settings__read'><Button kind='secondary' label={settingsText.electronicRead} onPress={() => setOpen(true)} /></View>
      </Card>
      {isOpen && (
        <Sheet title={settingsText.electronicTitle} flat={flat} onClose={close}>
          {text.split('\n').map((paragraph) => <View key={paragraph} className='settings__paragraph'>{paragraph}</View>)}
          {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
          <Button
            kind={give.kind} label={give.label} onPress={form.submit} {...(form.busy ? { busy: give.busy } : {})} {...(online ? {} : { whyNot: words.whyNotOffline })}
          />
        </Sheet>
      )}
    </View>
  )
}
