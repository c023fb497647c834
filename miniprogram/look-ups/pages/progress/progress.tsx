import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { lookUpProgress } from '#shared/contract/look-ups'
import type { ReplyOf } from '#shared/contract/route'
import { go } from '../../../api/go'
import { stateOfCase } from '../../../text/case-words'
import { caseTitle, caseTitleElse } from '../../../text/cases'
import { dayAndClock, inFours } from '../../../text/format'
import { progressText } from '../../../text/look-ups'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { Link } from '../../../ui/link'
import { Status } from '../../../ui/status'
import { Told } from '../../look-up-frame'

interface ProgressProps {
  progress: ReplyOf<typeof lookUpProgress>
  number: string
}

/** Who holds it, since when, until when; whose it is stands nowhere. */
export function Progress({ progress: { kind, state, holder, since, until, asOf, source }, number }: ProgressProps): ReactNode {
  return (
    <Told asOf={asOf} source={source}>
      <Card>
        <Status tone={holder === 'nobody' ? 'done' : 'other'} word={stateOfCase({ state })} />
        <View className='told__large'>{(caseTitle as Partial<Record<string, string>>)[kind] ?? caseTitleElse}</View>
        <View className='told__note num'>{inFours(number)}</View>
        <Fact label={progressText.holder} value={progressText.holders[holder]} />
        <Fact label={progressText.since} value={dayAndClock(since)} />
        {holder !== 'nobody' && <Fact label={progressText.until} value={until === undefined ? progressText.noUntil : dayAndClock(until)} />}
      </Card>
      <Link label={progressText.mine} onPress={() => go.tab('todo')} />
    </Told>
  )
}
