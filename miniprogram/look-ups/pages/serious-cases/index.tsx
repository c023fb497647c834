import type { ReactNode } from 'react'
import { listSeriousCases } from '#shared/contract/look-ups'
import type { SeriousCase } from '#shared/model/public-list'
import { call } from '../../../api/call'
import { askText, casesText } from '../../../text/look-ups'
import { Blank } from '../../../ui/blank'
import { Answers } from '../../answers'
import { LookUpFrame } from '../../look-up-frame'
import { NameCard } from '../../name-card'
import { NameField } from '../../name-field'
import { useAsked } from '../../use-asked'
import { useName } from '../../use-name'

/** Serious cases that are published now. */
export default function SeriousCases(): ReactNode {
  const { name, error, change, submit } = useName()
  const asked = useAsked((wanted: string, after?: string) => call(listSeriousCases, { query: { name: wanted, after } }))
  return (
    <LookUpFrame text={casesText} act={askText.act} busy={asked.busy} onAsk={() => submit(asked.ask)}>
      <NameField value={name} error={error} onChange={change} />
      <Answers of={asked} row={caseCard} empty={<Blank icon='check-round' title={casesText.emptyTitle} note={casesText.emptyNote} />} />
    </LookUpFrame>
  )
}

const caseCard = ({ id, name, breach, facts, decision, decidedOn, expiresOn, office }: SeriousCase): ReactNode => (
  <NameCard
    key={id} name={name} status={{ tone: 'late', word: casesText.status }}
    facts={[
      [casesText.breach, breach],
      [casesText.facts, facts],
      [casesText.decision, decision],
      [casesText.decided, decidedOn],
      [casesText.until, expiresOn],
      [casesText.office, office],
    ]}
  />
)
