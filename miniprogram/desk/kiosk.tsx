import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { handOverPaper } from '#shared/contract/outlets-desk'
import { intents } from '../api/intent'
import { useSubmit } from '../state/use-submit'
import { kioskText } from '../text/desk-outlet'
import { inFours } from '../text/format'
import { aria } from '../ui/aria'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { press } from '../ui/press'
import { callDesk } from './desk-session'
import './kiosk.css'

const LENGTH = 6
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
/** The next one who comes is to see neither what was taken nor what was typed. */
const DONE_MS = 8_000
const IDLE_MS = 30_000

/** A self-service machine: keys for a pickup code, and for some seconds what became of it. */
export function Kiosk(): ReactNode {
  const [code, setCode] = useState('')
  const [tried, setTried] = useState('')
  const [done, setDone] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(() => {
      setCode('')
      setDone(undefined)
    }, done === undefined ? IDLE_MS : DONE_MS)
    return () => clearTimeout(timer)
  }, [code, done])
  const form = useSubmit<never, { title: string; number: string }>([], {
    check: () => ({}),
    send: () => intents.run(`hand-over.${code}`, (key) => callDesk(handOverPaper, { body: { code } }, key)),
    done: ({ title, number }) => {
      setCode('')
      setDone(kioskText.doneNote(title, inFours(number)))
    },
  })
  function type(next: string): void {
    setDone(undefined)
    setCode(form.busy ? code : next.slice(0, LENGTH))
  }
  function take(): void {
    setTried(code)
    form.submit()
  }
  return (
    <View className='kiosk'>
      <View className='kiosk__title' {...aria({ role: 'heading' })}>{kioskText.title}</View>
      <View className='kiosk__lead'>{kioskText.lead}</View>
      <View className='kiosk__code num' {...aria({ role: 'img', label: `${kioskText.label} ${[...code].join(' ')}` })}>{code.padEnd(LENGTH, '·')}</View>
      {form.problem && tried === code && <Banner tone='late' text={`${form.problem.title}。${form.problem.note}`} />}
      {done !== undefined && <Banner tone='done' text={`${kioskText.done}。${done}`} />}
      <View className='kiosk__keys'>
        {DIGITS.map((digit) => <Key key={digit} label={digit} onPress={() => type(code + digit)} />)}
        <Key label={kioskText.clear} onPress={() => type('')} />
        <Key label='0' onPress={() => type(`${code}0`)} />
        <Key label={kioskText.back} onPress={() => type(code.slice(0, -1))} />
      </View>
      <Button
        label={kioskText.act} onPress={take} {...(form.busy ? { busy: kioskText.busy } : {})}
        {...(code.length === LENGTH ? {} : { whyNot: kioskText.typed(code.length) })}
      />
    </View>
  )
}

function Key({ label, onPress }: { label: string; onPress: () => void }): ReactNode {
  return <View className='kiosk__key num' {...press(onPress, { label })}>{label}</View>
}
