import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { setDisruption } from '#shared/contract/halls-desk'
import { instant } from '#shared/model/day'
import { useSubmit } from '../state/use-submit'
import { waysOut } from '../state/ways'
import { hallDesk } from '../text/desk-hall'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Refused } from '../ui/refused'
import { callDesk } from './desk-session'
import { Group } from './group'
import type { HallDesk } from './hall-window'

const HOUR = 3_600_000

/** Nothing goes at the moment: whoever waits is told at once, and keeps the place. */
export function HallDisruption({ desk: { hall, asOf }, onChange }: { desk: HallDesk; onChange: (desk: HallDesk) => void }): ReactNode {
  const [reason, setReason] = useState('')
  const [hours, setHours] = useState('1')
  const isDown = hall.disruption !== undefined
  const until = instant(Date.parse(asOf) + Number(hours) * HOUR)
  const form = useSubmit<'reason' | 'hours', HallDesk>(['reason', 'hours'], {
    check: () => (isDown ? {} : { ...(reason.trim().length >= 2 ? {} : { reason: hallDesk.reasonWrong }), ...(/^([1-9]|1[0-2])$/.test(hours) ? {} : { hours: hallDesk.hoursWrong }) }),
    send: () => callDesk(setDisruption, { body: isDown ? {} : { reason: reason.trim(), until } }),
    done: onChange,
  })
  return (
    <View className='paper'>
      <Group title={hallDesk.disrupt}>
        {!isDown && (
          <View>
            <Field id='hall-reason' label={hallDesk.reason} hint={hallDesk.reasonHint} value={reason} maxLength={40} onChange={(text) => { setReason(text); form.forget('reason') }} {...(form.faults.reason === undefined ? {} : { error: form.faults.reason })} />
            <Field id='hall-hours' label={hallDesk.hours} value={hours} maxLength={2} digit onChange={(text) => { setHours(text); form.forget('hours') }} {...(form.faults.hours === undefined ? {} : { error: form.faults.hours })} />
          </View>
        )}
        {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
        <Button kind='secondary' label={isDown ? hallDesk.restore : hallDesk.disruptAct} onPress={form.submit} {...(form.busy ? { busy: hallDesk.disrupting } : {})} />
      </Group>
    </View>
  )
}
