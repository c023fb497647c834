import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { readHall } from '#shared/contract/halls'
import type { ReplyOf } from '#shared/contract/route'
import type { WindowGroup } from '#shared/model/hall'
import { hallText } from '../../../text/halls'
import { hourIn } from '../../../text/format'
import { Card } from '../../../ui/card'
import { DayBars } from '../../../ui/day-bars'
import { Section } from '../../../ui/section'
import './hall.css'

interface DayProps {
  day: ReplyOf<typeof readHall>['day']
  group: WindowGroup
  now: number
}

/** How full the hall usually is, hour by hour, at the windows of one kind. */
export function Day({ day, group, now }: DayProps): ReactNode {
  const hours = day.filter((each) => each.group === group).sort((a, b) => a.hour - b.hour)
  if (hours.length === 0) {
    return null
  }
  const said = daySaid(hours)
  return (
    <View>
      <Section title={hallText.day} />
      <Card>
        <DayBars bars={hours.map(({ hour, fullness }) => ({ hour, height: fullness, now: hour === hourIn(now) }))} label={said} />
        <View className='hall-day__note num'>{said}</View>
      </Card>
    </View>
  )
}

function daySaid(hours: readonly { hour: number; fullness: number }[]): string {
  const byFullness = [...hours].sort((a, b) => a.fullness - b.fullness)
  const [quiet, full] = [byFullness[0], byFullness[byFullness.length - 1]]
  return quiet && full && quiet.fullness < full.fullness ? hallText.daySaid(quiet.hour, full.hour) : hallText.dayFlat
}
