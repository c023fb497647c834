import type { ReactNode } from 'react'
import type { Filing } from '#shared/model/filing'
import { yuan } from '#shared/model/money'
import { dealText, hubText } from '../../../text/existing-home'
import { titleOf } from '../../../text/home-words'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { groupsOf, labelOf, valueOf } from '../../fact-words'

/** The home, the contract and the family: the statements below speak of what stands here. */
export function SignedFor({ filing: { home, deal, facts } }: { filing: Filing }): ReactNode {
  const family = groupsOf(facts).find(({ key }) => key === 'family')
  return (
    <Card>
      <Fact label={hubText.home} value={`${home.district}\n${titleOf(home)}`} />
      <Fact label={dealText.price} value={`${yuan(deal.price)} ${dealText.priceUnit}`} />
      <Fact label={dealText.signedOn} value={deal.signedOn} />
      {family?.facts.map((fact) => <Fact key={fact.name} label={labelOf(fact)} value={valueOf(fact)} />)}
    </Card>
  )
}
