import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { parcelText } from '../text/parcel'
import { Card } from './card'
import { Fact } from './fact'
import { Section } from './section'
import type { Step } from './step'
import { Timeline } from './timeline'

interface ParcelCardProps {
  /** the post's number, once it has it */
  number: string | undefined
  to: string
  steps: readonly Step[]
}

/** Where a bag goes, and every step the post told. */
export function ParcelCard({ number, to, steps }: ParcelCardProps): ReactNode {
  return (
    <View>
      <Section title={parcelText.title} />
      <Card>
        {number !== undefined && <Fact label={parcelText.number} value={number} />}
        <Fact label={parcelText.to} value={to} />
      </Card>
      {steps.length > 0 && <Timeline steps={steps} />}
    </View>
  )
}
