import type { ReactNode } from 'react'
import type { Filing } from '#shared/model/filing'
import { go } from '../api/go'
import { casePage } from '../state/case-page'
import { before } from '../text/format'
import { taxesText } from '../text/taxes'
import { Banner } from '../ui/banner'

/** A dispute of the price waits for its answer: nobody signs until then. Only who opened it can look at it. */
export function Disputed({ dispute: { id, mine, answerBy }, now }: { dispute: NonNullable<Filing['dispute']>; now: number }): ReactNode {
  const page = mine ? casePage('priceDispute', id) : undefined
  const act = page ? { act: { label: taxesText.disputedAct, onPress: () => go.to(page) } } : {}
  return <Banner tone='wait' text={taxesText.disputed(before(answerBy, now))} {...act} />
}
