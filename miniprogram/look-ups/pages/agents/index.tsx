import type { ReactNode } from 'react'
import { findAgents } from '#shared/contract/look-ups'
import type { Agent } from '#shared/model/public-list'
import { call } from '../../../api/call'
import { platform } from '../../../api/platform'
import { agentsText, askText } from '../../../text/look-ups'
import { Banner } from '../../../ui/banner'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import type { StatusTone } from '../../../ui/status'
import { Answers } from '../../answers'
import { LookUpFrame } from '../../look-up-frame'
import { NameCard } from '../../name-card'
import { NameField } from '../../name-field'
import { useAsked } from '../../use-asked'
import { useName } from '../../use-name'

const ask12366 = (): void => platform.phone('12366')

/** Is this agent on the list, and how good is it? Not to be on it is an answer too. */
export default function Agents(): ReactNode {
  const { name, error, change, submit } = useName()
  const asked = useAsked((wanted: string, after?: string) => call(findAgents, { query: { name: wanted, after } }))
  return (
    <LookUpFrame text={agentsText} act={askText.act} busy={asked.busy} onAsk={() => submit(asked.ask)}>
      <Banner tone='wait' text={agentsText.warning} act={{ label: agentsText.call, onPress: ask12366 }} />
      <NameField label={agentsText.name} value={name} error={error} onChange={change} />
      <Answers of={asked} row={agentCard} empty={<NotListed />} />
    </LookUpFrame>
  )
}

const NotListed = (): ReactNode => (
  <Blank icon='warn' title={agentsText.emptyTitle} note={agentsText.emptyNote}>
    <Button kind='secondary' label={agentsText.complaint} onPress={ask12366} />
  </Blank>
)

const TONES: Partial<Record<string, StatusTone>> = { TSC5: 'done', TSC4: 'done', TSC3: 'other', TSC2: 'wait', TSC1: 'wait' }

const agentCard = ({ licence, name, kind, score, grade, listedOn, struckOffOn, district }: Agent): ReactNode => (
  <NameCard
    key={licence} name={name} note={struckOffOn === undefined ? '' : agentsText.struckOffNote}
    status={struckOffOn === undefined ? { tone: TONES[grade] ?? 'idle', word: agentsText.grade(grade) } : { tone: 'late', word: agentsText.struckOff }}
    facts={[
      [agentsText.licence, licence],
      [agentsText.kind, agentsText.kinds[kind]],
      [agentsText.score, agentsText.scored(score)],
      [agentsText.district, district],
      [agentsText.listed, listedOn],
      ...(struckOffOn === undefined ? [] : [[agentsText.struckOffOn, struckOffOn] as const]),
    ]}
  />
)
