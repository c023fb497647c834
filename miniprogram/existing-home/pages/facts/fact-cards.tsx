import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Filing } from '#shared/model/filing'
import { yuan } from '#shared/model/money'
import { dealText, factsText, hubText } from '../../../text/existing-home'
import { area } from '../../../text/format'
import { titleOf } from '../../../text/home-words'
import { Fact } from '../../../ui/fact'
import { groupsOf, labelOf, sourceOf, valueOf } from '../../fact-words'
import type { FactGroup } from '../../fact-words'
import { nameOf } from '../../filing-steps'
import { SourcedCard } from '../../sourced-card'

/** The home, the contract, the family, and what was judged from them: each with the office that says so. */
export function FactCards({ filing }: { filing: Filing }): ReactNode {
  const { home, deal, facts, parties, side } = filing
  const groups = groupsOf(facts)
  const aboutHome = groups.find(({ key }) => key === 'home')
  const others = parties.filter((party) => party.side !== side)
  return (
    <View>
      <SourcedCard title={hubText.home} sources={aboutHome?.sources ?? []}>
        <Fact label={hubText.place} value={`${home.district}\n${titleOf(home)}`} />
        <Fact label={hubText.size} value={area(home.area)} />
        {aboutHome && <Facts group={aboutHome} />}
        {home.mortgaged && <View className='small quiet'>{hubText.mortgaged}</View>}
      </SourcedCard>
      <SourcedCard title={hubText.deal} sources={[{ from: sourceOf(deal.source === 'typed' ? 'typed' : 'netSigning'), at: deal.signedOn }]}>
        <Fact label={dealText.price} value={`${yuan(deal.price)} ${dealText.priceUnit}`} />
        <Fact label={dealText.signedOn} value={deal.signedOn} />
        {others.map((party) => <Fact key={party.position} label={hubText.other} value={nameOf(party)} />)}
      </SourcedCard>
      {groups.filter(({ key }) => key !== 'home').map((group) => (
        <SourcedCard key={group.key} title={group.key === 'family' ? factsText.family : factsText.judged} sources={group.sources}>
          <Facts group={group} />
          {group.key === 'judged' && <View className='small quiet'>{factsText.judgedNote}</View>}
        </SourcedCard>
      ))}
      {facts.some(({ value }) => value === undefined) && <View className='small quiet'>{factsText.missingNote}</View>}
    </View>
  )
}

function Facts({ group }: { group: FactGroup }): ReactNode {
  return (
    <View>
      {group.facts.map((fact) => <Fact key={fact.name} label={labelOf(fact)} value={valueOf(fact)} />)}
    </View>
  )
}
