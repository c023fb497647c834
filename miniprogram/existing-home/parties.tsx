import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { FilingParty } from '#shared/model/filing'
import { sides } from '../text/cases'
import { progressElse, progressWords } from '../text/existing-home'
import { Card } from '../ui/card'
import { Dotted } from '../ui/dotted'
import { Icon } from '../ui/icon'
import type { IconName } from '../ui/icon-name'
import './parties.css'

type Look = 'done' | 'now' | 'idle'

const LOOKS: Record<FilingParty['progress'], Look> = { absent: 'idle', invited: 'idle', joined: 'now', confirmed: 'now', signed: 'done', paid: 'done' }
const SIGNS: Record<Look, IconName> = { done: 'check-round', now: 'clock', idle: 'info' }

/** How far each party is: never what it pays. */
export function Parties({ parties }: { parties: readonly FilingParty[] }): ReactNode {
  return (
    <Card>
      <View className='parties'>
        {parties.map(({ position, side, you, name, progress }) => {
          const look = (LOOKS as Partial<typeof LOOKS>)[progress] ?? 'idle'
          return (
            <View key={position} className={`party is-${look}`}>
              <Dotted at='party__who' parts={[sides[side], ...(you ? [sides.you] : name === '' ? [] : [name])]} />
              <View className='party__state'>
                <Icon name={SIGNS[look]} at='party__sign' />
                {(progressWords as Partial<typeof progressWords>)[progress] ?? progressElse}
              </View>
            </View>
          )
        })}
      </View>
    </Card>
  )
}
