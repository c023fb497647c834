import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Assessment } from '#shared/model/assessment'
import { yuan } from '#shared/model/money'
import { deskText } from '../text/desk'
import { area } from '../text/format'
import { titleOf } from '../text/home-words'
import { Fact } from '../ui/fact'
import type { Reviewed } from './decision'
import { Group } from './group'

/** The home, what was agreed, and what the home is worth for tax. */
export function Deal({ filing: { home, deal, assessment } }: { filing: Reviewed }): ReactNode {
  return (
    <View>
      <Group title={deskText.home}>
        <Fact label={deskText.place} value={`${home.district} ${titleOf(home)}`} />
        <Fact label={deskText.area} value={area(home.area)} />
        <Fact label={deskText.mortgage} value={home.mortgaged ? deskText.mortgaged : deskText.notMortgaged} />
      </Group>
      <Group title={deskText.deal} from={deal.source === 'netSigned' ? deskText.netSigned : deskText.typed}>
        <Fact label={deskText.price} value={`${yuan(deal.price)} ${deskText.yuan}`} />
        <Fact label={deskText.signedOn} value={deal.signedOn} />
        {deal.contractNumber !== undefined && <Fact label={deskText.contract} value={deal.contractNumber} />}
      </Group>
      {assessment === undefined ? <Group title={deskText.assessment}><View className='quiet'>{deskText.noAssessment}</View></Group> : <Worth assessment={assessment} />}
    </View>
  )
}

function Worth({ assessment: { floor, high, value, benchmark, perSqm, comparables, asOf } }: { assessment: Assessment }): ReactNode {
  return (
    <Group title={deskText.assessment} from={deskText.assessedOn(asOf)}>
      <Fact label={deskText.interval} value={`${yuan(floor)} – ${yuan(high)} ${deskText.yuan}`} />
      <Fact label={deskText.value} value={`${yuan(value)} ${deskText.yuan}`} />
      <Fact label={deskText.benchmark} value={`${yuan(benchmark.perSqm)} ${deskText.perMetre}，${benchmark.month}`} />
      <Fact label={deskText.perSqm} value={`${yuan(perSqm)} ${deskText.perMetre}`} />
      <Fact label={deskText.comparables} value={deskText.comparableCount(comparables.length)} />
    </Group>
  )
}
