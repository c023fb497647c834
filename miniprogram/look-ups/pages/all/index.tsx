import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { lookUps } from '#shared/model/look-up-list'
import type { LookUp, LookUpGroup } from '#shared/model/look-up-list'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { groupTitles, hubText, levelWords } from '../../../text/look-ups'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Cell } from '../../../ui/cell'
import { Field } from '../../../ui/field'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Section } from '../../../ui/section'

const GROUPS: readonly LookUpGroup[] = ['mine', 'public', 'reckon', 'errand']

const isMeant = ({ name, note, words }: LookUp, text: string): boolean => [name, note, ...words].some((word) => word.toUpperCase().includes(text.toUpperCase()))

/** Everything that can be looked up, each with what it asks of the reader first. */
export default function All(): ReactNode {
  const look = useLook()
  const [text, setText] = useState('')
  const shown = lookUps.filter((each) => isMeant(each, text.trim()))
  return (
    <Screen look={look} offline={!useOnline()} bar={{ title: hubText.bar, onBack: go.back }}>
      <Page>
        <PageHead title={hubText.title} lead={hubText.lead} />
        <Field id='seek' label={hubText.seek} value={text} hint={hubText.seekHint} maxLength={20} onChange={setText} />
        {GROUPS.map((group) => <Group key={group} title={groupTitles[group]} of={shown.filter((each) => each.group === group)} plain={look.elder} />)}
        {shown.length === 0 && (
          <Blank icon='search' title={hubText.noneTitle} note={hubText.noneNote}>
            <Button kind='secondary' label={hubText.search} onPress={() => go.to('/guide/pages/search/index')} />
          </Blank>
        )}
      </Page>
    </Screen>
  )
}

interface GroupProps {
  title: string
  of: readonly LookUp[]
  /** in the elder edition only what is needed */
  plain: boolean
}

function Group({ title, of, plain }: GroupProps): ReactNode {
  return of.length === 0 ? null : (
    <View>
      <Section title={title} />
      <Card flush>
        {of.map(({ id, name, note, level, page }, at) => (
          <Cell key={id} first={at === 0} title={name} value={levelWords[level]} {...(plain ? {} : { note })} onPress={() => open(page)} />
        ))}
      </Card>
    </View>
  )
}

/** A tab is turned to, any other page is gone to. */
function open(page: string): void {
  const [, tab] = /^\/pages\/(home|todo|inbox|me)\//.exec(page) ?? []
  if (tab === undefined) {
    go.to(page as `/${string}`)
    return
  }
  go.tab(tab as 'inbox')
}
