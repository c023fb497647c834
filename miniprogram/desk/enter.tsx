import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useSubmit } from '../state/use-submit'
import { waysOut } from '../state/ways'
import { deskText } from '../text/desk'
import { Button } from '../ui/button'
import '../ui/field.css'
import { PageHead } from '../ui/page-head'
import { Refused } from '../ui/refused'
import { enterDesk } from './desk-session'

const SHORTEST = 8

/** The password; the first factor, WeChat's code, is fetched beside it. */
export function Enter({ onEntered }: { onEntered: () => void }): ReactNode {
  const [password, setPassword] = useState('')
  const form = useSubmit(['password'], {
    check: () => (password.length < SHORTEST ? { password: deskText.passwordShort } : {}),
    send: () => enterDesk(password),
    done: onEntered,
  })
  const fault = form.faults.password
  return (
    <View className='enter'>
      <PageHead title={deskText.enterTitle} lead={deskText.enterLead} />
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
      <View className={`field${fault === undefined ? '' : ' is-error'}`}>
        <View className='field__label'>{deskText.password}</View>
        <View className='field__box'>
          <input
            id='password' className='field__input' type='password' autoComplete='current-password' maxLength={128} value={password}
            aria-label={deskText.password} aria-invalid={fault !== undefined} aria-describedby='password-error'
            onChange={(event) => { setPassword(event.currentTarget.value); form.forget('password') }}
            onKeyDown={(event) => { if (event.key === 'Enter') { form.submit() } }}
          />
        </View>
        <View id='password-error' className='field__error'>{fault}</View>
      </View>
      <Button label={deskText.enter} onPress={form.submit} {...(form.busy ? { busy: deskText.entering } : {})} />
    </View>
  )
}
