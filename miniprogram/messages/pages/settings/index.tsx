import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { waysOut } from '../../../state/ways'
import { settingsText } from '../../../text/messages'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Refused } from '../../../ui/refused'
import { Screen } from '../../../ui/screen'
import { Section } from '../../../ui/section'
import { Skeleton } from '../../../ui/skeleton'
import { useSettings } from '../../use-settings'
import { Contacts } from './contacts'
import { Electronic } from './electronic'
import { Kinds } from './kinds'
import { Manner } from './manner'
import { WeChat } from './wechat'

/** What one is reminded of, where, and how. */
export default function SettingsPage(): ReactNode {
  const look = useLook()
  const online = useOnline()
  const { loading, set, problem } = useSettings()
  const again = () => void loading.reload()
  return (
    <Screen look={look} offline={!online} bar={{ title: settingsText.bar, onBack: go.back }}>
      <Page>
        <PageHead title={settingsText.title} lead={settingsText.lead} />
        <Loaded state={loading.state} skeleton={<Skeleton cards={3} lines={4} />} ways={waysOut(again)} onRetry={again}>
          {(settings, at) => (
            <View>
              {problem && <Refused problem={problem} ways={waysOut(again)} />}
              <Section title={settingsText.contacts} />
              <Contacts contacts={settings.contacts} />
              <WeChat groups={settings.wechat} flat={look.elder} online={online} onAsked={again} />
              <Section title={settingsText.about} />
              <Kinds off={settings.off} onChange={(off) => set({ off })} />
              <Section title={settingsText.more} />
              <Manner settings={settings} onChange={set} />
              <Section title={settingsText.electronic} />
              <Electronic settings={settings} at={at} flat={look.elder} online={online} onChange={loading.change} />
            </View>
          )}
        </Loaded>
      </Page>
    </Screen>
  )
}
