import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { reckonLateFee } from '#shared/contract/look-ups'
import type { ReplyOf } from '#shared/contract/route'
import { fen, yuan } from '#shared/model/money'
import { lateFeeReasons, lateFeeText } from '../../../text/look-ups'
import { Amount } from '../../../ui/amount'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { Told } from '../../look-up-frame'

type Reply = ReplyOf<typeof reckonLateFee>

const PERCENT = 10_000

/** The amount first; then how it came about, by which article, and what may make it another one. */
export function Fee({ fee: { amount, paidOn, days, rate, fee, reason, knownSince, laws, asOf, source } }: { fee: Reply }): ReactNode {
  if (fee === undefined || rate === undefined) {
    return (
      <Told asOf={asOf} source={source}>
        <Card>
          <View className='told__name'>{lateFeeReasons(reason)}</View>
          <View className='told__note'>{knownSince === undefined ? lateFeeText.noneNote : lateFeeText.unknownNote(knownSince)}</View>
        </Card>
      </Told>
    )
  }
  const isLate = reason === 'late'
  return (
    <Told asOf={asOf} source={source}>
      <Card>
        <View className='told__note num'>{days > 0 ? lateFeeText.late(days, paidOn) : lateFeeReasons(reason)}</View>
        <Amount value={yuan(fee)} hero quiet={!isLate} />
        {days > 0 && <Fact label={lateFeeText.formula} value={lateFeeText.steps(yuan(amount), `${rate / PERCENT}%`, days)} />}
        {reason === 'tiny' && <View className='told__note'>{lateFeeReasons(reason)}</View>}
        {isLate && <Fact label={lateFeeText.whole} value={`${yuan(fen(amount + fee))} ${lateFeeText.yuan}`} />}
        {laws.length > 0 && <Fact label={lateFeeText.law} value={laws.map(lawOf).join('\n')} />}
        <View className='told__note'>{fee > amount ? lateFeeText.over : lateFeeText.weekend}</View>
      </Card>
    </Told>
  )
}

/** From memory is said so. */
const lawOf = ({ document, article, confidence }: Reply['laws'][number]): string =>
  `${document}${article}${confidence === 'memory-unconfirmed' || confidence === 'unknown' ? `（${lateFeeText.unsure}）` : ''}`
