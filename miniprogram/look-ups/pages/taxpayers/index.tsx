import type { ReactNode } from 'react'
import { findTaxpayers } from '#shared/contract/look-ups'
import type { TaxpayerState } from '#shared/model/public-list'
import { call } from '../../../api/call'
import { askText, taxpayersText } from '../../../text/look-ups'
import { Blank } from '../../../ui/blank'
import { Answers } from '../../answers'
import { LookUpFrame } from '../../look-up-frame'
import { NameCard } from '../../name-card'
import { NameField } from '../../name-field'
import { useAsked } from '../../use-asked'
import { useName } from '../../use-name'

const TONES = { normal: 'done', abnormal: 'late', deregistered: 'idle' } as const

/** General or small, normal, not to be found or no more: what anybody may know of a business. */
export default function Taxpayers(): ReactNode {
  const { name, error, change, submit } = useName()
  const asked = useAsked((wanted: string, after?: string) => call(findTaxpayers, { query: { name: wanted, after } }))
  return (
    <LookUpFrame text={taxpayersText} act={askText.act} busy={asked.busy} onAsk={() => submit(asked.ask)}>
      <NameField value={name} error={error} onChange={change} />
      <Answers of={asked} row={stateCard} empty={<Blank icon='search' title={taxpayersText.emptyTitle} note={taxpayersText.emptyNote} />} />
    </LookUpFrame>
  )
}

const stateCard = ({ code, name, payer, payerSince, state, stateSince, office }: TaxpayerState): ReactNode => (
  <NameCard
    key={code} name={name} status={{ tone: TONES[state], word: taxpayersText.states[state] }} note={taxpayersText.notes[state]}
    facts={[
      [taxpayersText.code, code],
      [taxpayersText.payer, taxpayersText.since(taxpayersText.payers[payer], payerSince)],
      [taxpayersText.state, taxpayersText.since(taxpayersText.states[state], stateSince)],
      [taxpayersText.office, office],
    ]}
  />
)
