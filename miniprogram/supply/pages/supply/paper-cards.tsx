import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { yuan } from '#shared/model/money'
import type { PaperApproval } from '#shared/model/supply'
import { go } from '../../../api/go'
import { kindWords, supplyText } from '../../../text/supply'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import './supply.css'

interface PaperCardsProps {
  paper: readonly PaperApproval[]
  isStopped: boolean
}

/** Each kind of paper: what is held, what goes in a month, and how many one would order. */
export function PaperCards({ paper, isStopped }: PaperCardsProps): ReactNode {
  if (paper.length === 0) {
    return <Card>{supplyText.noPaper}</Card>
  }
  return (
    <View>
      {paper.map((kind) => <Kind key={kind.kind} of={kind} isStopped={isStopped} />)}
    </View>
  )
}

function Kind({ of, isStopped }: { of: PaperApproval; isStopped: boolean }): ReactNode {
  const { kind, held, usedPerMonth, faceLimit, suggested, most } = of
  return (
    <Card>
      <View className='card__title'>{kindWords[kind]}</View>
      <Fact label={supplyText.held} value={supplyText.sheets(held)} />
      <Fact label={supplyText.usedPerMonth} value={supplyText.sheets(usedPerMonth)} />
      <Fact label={supplyText.faceLimit} value={supplyText.yuan(yuan(faceLimit))} />
      {!isStopped && (
        <View className='quota__act'>
          <Button
            kind='secondary' label={suggested > 0 ? supplyText.order(suggested) : supplyText.orderAny}
            onPress={() => go.to(`/supply/pages/paper/index?kind=${kind}`)} {...(most > 0 ? {} : { whyNot: supplyText.noOrder })}
          />
        </View>
      )}
    </Card>
  )
}
