import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { readNoticeSettings } from '#shared/contract/messages'
import type { ContactKind } from '#shared/model/message'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { moment } from '../../../text/format'
import { contactText } from '../../../text/messages'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Section } from '../../../ui/section'
import { Skeleton } from '../../../ui/skeleton'
import { Remove } from './remove'

interface ContactFrameProps {
  kind: ContactKind
  foot: ReactNode
  children: ReactNode
}

/** What is kept now with the way to drop it, and under it the form for another one. */
export function ContactFrame({ kind, foot, children }: ContactFrameProps): ReactNode {
  const look = useLook()
  const text = contactText[kind]
  const found = useLoaded(async () => (await call(readNoticeSettings, {})).contacts.find((each) => each.kind === kind))
  const again = () => void found.reload()
  return (
    <Screen look={look} offline={!useOnline()} bar={{ title: text.bar, onBack: go.back }} foot={found.state.kind === 'ready' && foot}>
      <Page>
        <PageHead title={text.title} lead={text.lead} />
        <Loaded state={found.state} skeleton={<Skeleton cards={1} lines={3} />} ways={waysOut(again)} onRetry={again}>
          {(kept, at) => (
            <View>
              {kept && (
                <Card>
                  <Fact label={text.now} value={kept.masked} />
                  <Fact label={contactText.since} value={moment(kept.since, at)} />
                  <Remove kind={kind} flat={look.elder} onDone={again} />
                </Card>
              )}
              {kept && <Section title={text.other} />}
              {children}
            </View>
          )}
        </Loaded>
      </Page>
    </Screen>
  )
}
