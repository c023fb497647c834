import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { readAssessment } from '#shared/contract/assessments'
import type { ReplyOf } from '#shared/contract/route'
import { yuan } from '#shared/model/money'
import { go } from '../../../api/go'
import { placeOf } from '../../../state/price-place'
import { before } from '../../../text/format'
import { refusalElse, refusalWords, valueText } from '../../../text/price'
import { Banner } from '../../../ui/banner'
import { Blank } from '../../../ui/blank'
import { PageHead } from '../../../ui/page-head'

type Value = ReplyOf<typeof readAssessment>

/** The answer first: which price counts and why; then the one thing about the whole page. */
export function Head({ value, at }: { value: Value; at: number }): ReactNode {
  const { assessment, refused, filing: { dispute } } = value
  if (assessment === undefined) {
    const why = refused === undefined ? refusalElse : ((refusalWords as Partial<typeof refusalWords>)[refused] ?? refusalElse)
    return <View className='page__from'><Blank icon='clock' title={valueText.none} note={`${why}${valueText.noneNext}`} /></View>
  }
  const { title, lead, below } = headOf(assessment, value)
  const by = dispute && before(dispute.answerBy, at)
  return (
    <View>
      <PageHead title={title} lead={lead} />
      {dispute && by && <Disputed dispute={dispute} by={by} />}
      {!dispute && below && value.mayDispute && <Banner tone='wait' text={valueText.belowNote} />}
    </View>
  )
}

interface Answer {
  title: string
  lead: string
  below: boolean
}

function headOf(assessment: NonNullable<Value['assessment']>, { filing: { deal }, priceUsed }: Value): Answer {
  const below = priceUsed === 'assessed'
  const lead = below ? valueText.belowLead(yuan(assessment.floor)) : valueText.insideLead(yuan(deal.price))
  if (assessment.priceAccepted) {
    return { title: valueText.accepted, lead: valueText.acceptedLead(yuan(deal.price)), below: false }
  }
  return { title: assessment.appraisal ? valueText.adopted : valueText[placeOf(assessment, deal.price)], lead, below }
}

function Disputed({ dispute: { id, mine }, by }: { dispute: NonNullable<Value['filing']['dispute']>; by: string }): ReactNode {
  const act = mine ? { act: { label: valueText.toDispute, onPress: () => go.to(`/price/pages/answer/index?id=${id}`) } } : {}
  return <Banner tone='wait' text={mine ? valueText.disputedByYou(by) : valueText.disputed(by)} {...act} />
}
