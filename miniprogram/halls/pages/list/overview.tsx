import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { hallsText } from '../../../text/halls'
import { Card } from '../../../ui/card'
import { Cell } from '../../../ui/cell'
import { PlaceMap } from '../../../ui/place-map'
import type { MapDot } from '../../../ui/place-map'
import { Section } from '../../../ui/section'
import { wayBetween } from '../../best-hall'
import type { Outlook } from '../../best-hall'
import { mapLayout } from '../../map-layout'
import './list.css'

/** The middle of the old city; what lies around it lies too close to be seen on a map of all. */
const MIDDLE = { lat: 29.557, lng: 106.56 }
const CENTRAL_KM = 40
/** A card is so wide on the phone most have; on a narrower one names stand a little closer. */
const CARD_PX = 326

/** All halls by where they are, coloured by the wait and with its minutes; then all of them by name. */
export function Overview({ all }: { all: readonly Outlook[] }): ReactNode {
  const isCentral = ({ hall }: Outlook): boolean => wayBetween(MIDDLE, hall).km < CENTRAL_KM
  const best = all.find(({ doneIn, way }) => doneIn !== undefined && way !== undefined)?.hall
  return (
    <View>
      <Area title={hallsText.mapCentral} of={all.filter(isCentral)} best={best?.id} bestName={best?.name} />
      <Area title={hallsText.mapAround} of={all.filter((each) => !isCentral(each))} best={best?.id} bestName={best?.name} />
      <View className='halls__keys'>
        {(['quiet', 'usual', 'busy', 'off'] as const).map((tone) => (
          <View key={tone} className='halls__key'><View className={`place-dot place-dot--${tone} place-key`} />{hallsText.keys[tone]}</View>
        ))}
      </View>
      <View className='halls__foot'>{hallsText.mapNote}</View>
      <Card flush>
        {all.map(({ hall, wait }, at) => (
          <Cell
            key={hall.id} first={at === 0} title={hall.name} value={wait ? `${wait.p50} ${hallsText.minutes}` : hallsText.off.short}
            onPress={() => go.to(`/halls/pages/hall/index?id=${hall.id}`)}
          />
        ))}
      </Card>
    </View>
  )
}

interface AreaProps {
  title: string
  of: readonly Outlook[]
  best: string | undefined
  bestName: string | undefined
}

function Area({ title, of, best, bestName }: AreaProps): ReactNode {
  const { elder, scale } = useLook()
  if (of.length === 0) {
    return null
  }
  const sign = ((elder ? 20 : 13 * scale) / CARD_PX) * 100
  const { height, dots } = mapLayout(of.map(({ hall: { id, lat, lng, district } }) => ({ id, lat, lng, name: shortName(district) })), { dot: sign * 2.2, sign, line: sign * 1.3 })
  const drawn = dots.map((dot, at): MapDot => {
    const { wait, queue } = of[at] ?? { wait: undefined, queue: undefined }
    return { ...dot, text: wait ? String(wait.p50) : '–', tone: wait && queue ? queue.busy : 'off', best: dot.id === best }
  })
  return (
    <View>
      <Section title={title} />
      <Card>
        <PlaceMap height={height} dots={drawn} label={hallsText.mapSaid(title, of.length, of.some(({ hall }) => hall.id === best) ? bestName : undefined)} />
      </Card>
    </View>
  )
}

/** 沙坪坝区 → 沙坪坝, 两江新区 → 两江, 石柱土家族自治县 → 石柱; of what is left two signs at least. */
function shortName(district: string): string {
  const [place] = [/((土家族)?苗族|土家族)自治县$/, /经开区$/, /新区$/, /[区县]$/].map((end) => district.replace(end, '')).filter((each) => each !== district && each.length > 1)
  return place ?? district
}
