import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { go } from '../api/go'
import { useLook } from '../state/look'
import { useOnline } from '../state/online'
import { askText } from '../text/look-ups'
import { words } from '../text/zh-CN'
import { ActionBar } from '../ui/action-bar'
import { Button } from '../ui/button'
import { Page } from '../ui/page'
import { PageHead } from '../ui/page-head'
import { Screen } from '../ui/screen'
import { Source } from '../ui/source'
import './look-up-frame.css'

interface FrameProps {
  text: { bar: string; title: string; lead: string }
  /** what the one button says */
  act: string
  busy: boolean
  onAsk: () => void
  children: ReactNode
}

/** A look-up: one or two fields, one button, and what is known below. */
export function LookUpFrame({ text, act, busy, onAsk, children }: FrameProps): ReactNode {
  const online = useOnline()
  const foot = (
    <ActionBar>
      <Button label={act} onPress={onAsk} {...(busy ? { busy: askText.busy } : {})} {...(online ? {} : { whyNot: words.whyNotOffline })} />
    </ActionBar>
  )
  return (
    <Screen look={useLook()} offline={!online} bar={{ title: text.bar, onBack: go.back }} foot={foot}>
      <Page>
        <PageHead title={text.title} lead={text.lead} />
        {children}
      </Page>
    </Screen>
  )
}

interface ToldProps {
  /** before the time of the answer, at the start of its line */
  count?: string
  asOf: string
  source: string
  children: ReactNode
}

/** An answer: as of when above it, from whom below it. */
export function Told({ count, asOf, source, children }: ToldProps): ReactNode {
  return (
    <View className='told'>
      <View className='told__top num'>
        <View>{count}</View>
        <View>{askText.asOf(asOf)}</View>
      </View>
      {children}
      <Source from={askText.from(source)} />
    </View>
  )
}
