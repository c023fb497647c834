import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Parcel } from '#shared/model/parcel'
import { parcelSteps } from '../../../state/parcel-steps'
import { parcelText } from '../../../text/parcel'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { Section } from '../../../ui/section'
import { Timeline } from '../../../ui/timeline'

interface ParcelCardProps {
  parcel: Parcel
  now: number
}

/** Where the bag goes, and every step the post told. */
export function ParcelCard({ parcel, now }: ParcelCardProps): ReactNode {
  return (
    <View>
      <Section title={parcelText.title} />
      <Card>
        {parcel.number !== undefined && <Fact label={parcelText.number} value={parcel.number} />}
        <Fact label={parcelText.to} value={parcel.to} />
      </Card>
      {parcel.steps.length > 0 && <Timeline steps={parcelSteps(parcel, now)} />}
    </View>
  )
}
