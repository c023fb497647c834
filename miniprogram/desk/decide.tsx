import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { decideFiling } from '#shared/contract/existing-home-desk'
import type { CallInput } from '#shared/contract/route'
import { intents } from '../api/intent'
import { useSubmit } from '../state/use-submit'
import { waysOut } from '../state/ways'
import { deskText } from '../text/desk'
import { Button } from '../ui/button'
import { Refused } from '../ui/refused'
import { Segments } from '../ui/segments'
import { askedFacts, beyondDesk, readFacts } from './decision'
import type { Reviewed } from './decision'
import { callDesk } from './desk-session'
import { FactInput } from './fact-input'
import { noteChanged } from './note-changed'
import { nameOfMissing } from './tax-rows'
import { Words } from './words'

type Decision = CallInput<typeof decideFiling>['body']['decision']
type Kind = Decision['kind']

interface DecideProps {
  filing: Reviewed
  onDone: () => void
  /** the filing is not what was looked at any more */
  onChanged: () => Promise<void>
}

const SHORTEST = { approve: 2, return: 4 }

/** Approve with grounds, giving what nobody could tell; or return with what the seller is to do. */
export function Decide({ filing, onDone, onChanged }: DecideProps): ReactNode {
  const [kind, setKind] = useState<Kind>('approve')
  if (filing.state !== 'inReview') {
    return (
      <View className='decide'>
        <View className='group__title'>{deskText.decided}</View>
        <View className='quiet'>{deskText.decidedNote}</View>
      </View>
    )
  }
  const beyond = beyondDesk(filing.parties)
  return (
    <View className='decide'>
      <View className='group__title'>{deskText.decide}</View>
      <Segments<Kind> of={[{ id: 'approve', label: deskText.approveTab }, { id: 'return', label: deskText.returnTab }]} on={kind} onChoose={setKind} />
      {kind === 'approve' && beyond.length > 0
        ? <View className='quiet'>{deskText.cannotKnow(beyond.map(nameOfMissing).join('、'))}</View>
        : <Form key={kind} kind={kind} filing={filing} onDone={onDone} onChanged={onChanged} />}
    </View>
  )
}

function Form({ kind, filing, onDone, onChanged }: DecideProps & { kind: Kind }): ReactNode {
  const [words, setWords] = useState('')
  const [typed, setTyped] = useState<Record<string, string>>({})
  const asked = kind === 'approve' ? askedFacts(filing.parties) : []
  const isApproval = kind === 'approve'
  const form = useSubmit<string, unknown>(['words'], {
    check: () => ({
      ...readFacts(asked, typed).faults,
      ...(words.trim().length < SHORTEST[kind] ? { words: isApproval ? deskText.groundsShort : deskText.reasonShort } : {}),
    }),
    send: () => noteChanged(onChanged, () => send(filing, isApproval ? { kind, grounds: words, facts: readFacts(asked, typed).facts } : { kind: 'return', reason: words })),
    done: onDone,
  })
  const type = (key: string) => (text: string): void => {
    setTyped((before) => ({ ...before, [key]: text }))
    form.forget(key)
  }
  return (
    <View>
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
      {asked.length > 0 && <View className='decide__lead'>{deskText.facts}</View>}
      {asked.map((fact) => <FactInput key={fact.key} asked={fact} value={typed[fact.key] ?? ''} error={form.faults[fact.key]} onChange={type(fact.key)} />)}
      <Words
        label={isApproval ? deskText.grounds : deskText.reason} hint={isApproval ? deskText.groundsHint : deskText.reasonHint}
        value={words} error={form.faults['words']} onChange={(text) => { setWords(text); form.forget('words') }}
      />
      <Button
        kind={isApproval ? 'primary' : 'secondary'} label={isApproval ? deskText.approve : deskText.give} onPress={form.submit}
        {...(form.busy ? { busy: isApproval ? deskText.approving : deskText.giving } : {})}
      />
    </View>
  )
}

const send = ({ id, version }: Reviewed, decision: Decision): Promise<unknown> =>
  intents.run(`decide.${id}.${version}.${decision.kind}`, (key) => callDesk(decideFiling, { params: { filingId: id }, body: { version, decision } }, key))
