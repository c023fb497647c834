import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { proposeAnswer, tryAnswer } from '#shared/contract/assessments-desk'
import { dayIn } from '#shared/model/day'
import type { ProposedAnswer } from '#shared/model/dispute'
import { intents } from '../api/intent'
import { useSubmit } from '../state/use-submit'
import { waysOut } from '../state/ways'
import { disputeDesk } from '../text/desk-prices'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Radio, RadioGroup } from '../ui/radio'
import { Refused } from '../ui/refused'
import { changesValue, draftOf, markOf, readAnswer } from './answer'
import type { AnswerKind, Disputed, Draft, Trial } from './answer'
import { AnswerFields } from './answer-fields'
import { callDesk } from './desk-session'
import { noteChanged } from './note-changed'
import { TrialView } from './trial-view'
import { Words } from './words'

interface AnswerFormProps {
  review: Disputed
  /** when it was read, milliseconds */
  at: number
  onDone: () => void
  /** the dispute is not what was looked at any more */
  onChanged: () => Promise<void>
}

const KINDS: readonly AnswerKind[] = ['keep', 'correctFacts', 'pickComparables', 'adoptAppraisal', 'acceptPrice']

/** The first clerk's word: an answer, what it would change, and why. */
export function AnswerForm({ review, at, onDone, onChanged }: AnswerFormProps): ReactNode {
  const [draft, setDraft] = useState(() => draftOf(review))
  const { id, version } = review.dispute
  const trial = useTrial(review, draft)
  const form = useSubmit<string, unknown>(['words'], {
    check: () => readAnswer(draft).faults,
    send: () => noteChanged(onChanged, () => propose({ id, version }, readAnswer(draft).answer)),
    done: onDone,
  })
  const change = (part: Partial<Draft>, name: string): void => {
    setDraft((before) => ({ ...before, ...part }))
    for (const each of [name, 'facts']) {
      form.forget(each)
      trial.form.forget(each)
    }
  }
  const unseen = changesValue(draft.kind) && trial.seen?.assessment === undefined
  return (
    <View className='decide'>
      <View className='group__title'>{disputeDesk.yourWord}</View>
      {review.sentBack !== undefined && <Banner tone='wait' text={disputeDesk.sentBack(review.sentBack)} />}
      <Kinds review={review} on={draft.kind} onChoose={(kind) => change({ kind }, 'words')} />
      <AnswerFields review={review} today={dayIn(at)} draft={draft} faults={{ ...trial.form.faults, ...form.faults }} onChange={change} />
      {changesValue(draft.kind) && (
        <Button kind='secondary' label={disputeDesk.try} onPress={trial.form.submit} {...(trial.form.busy ? { busy: disputeDesk.trying } : {})} />
      )}
      {trial.form.problem && <Refused problem={trial.form.problem} ways={waysOut(trial.form.submit)} />}
      {trial.seen && <TrialView trial={trial.seen} before={review.assessment} price={review.deal.price} />}
      <Words
        label={disputeDesk.reason} hint={disputeDesk.reasonHint} value={draft.reason} error={form.faults['words']}
        onChange={(reason) => change({ reason }, 'words')}
      />
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
      <Button
        label={disputeDesk.propose} onPress={form.submit}
        {...(form.busy ? { busy: disputeDesk.proposing } : unseen ? { whyNot: disputeDesk.tryFirst } : {})}
      />
      <View className='decide__after'>{disputeDesk.afterPropose}</View>
    </View>
  )
}

function Kinds({ review: { deal, assessment }, on, onChoose }: { review: Disputed; on: AnswerKind; onChoose: (kind: AnswerKind) => void }): ReactNode {
  const isBelow = deal.price < assessment.floor
  return (
    <View className='kinds'>
      <RadioGroup label={disputeDesk.yourWord}>
        {KINDS.map((kind) => {
          const isOpen = kind !== 'acceptPrice' || isBelow
          return (
            <Radio key={kind} title={disputeDesk.kinds[kind]} on={kind === on} onPress={isOpen ? () => onChoose(kind) : undefined}>
              {!isOpen && <View className='choice__note'>{disputeDesk.notBelow}</View>}
            </Radio>
          )
        })}
      </RadioGroup>
    </View>
  )
}

/** A trial of the draft, as long as it stays the draft that was tried. */
function useTrial({ dispute: { id: disputeId } }: Disputed, draft: Draft) {
  const [last, setLast] = useState<{ mark: string; trial: Trial }>()
  const mark = markOf(draft)
  // Tried before a word is written: the reason changes no value, but an answer has one.
  const tried = { ...draft, reason: disputeDesk.trialReason }
  const form = useSubmit<string, Trial>([], {
    check: () => readAnswer(tried).faults,
    send: () => {
      const { answer } = readAnswer(tried)
      return answer ? callDesk(tryAnswer, { params: { disputeId }, body: { answer } }) : Promise.reject(new Error('an answer without faults'))
    },
    done: (trial) => setLast({ mark, trial }),
  })
  return { form, seen: last?.mark === mark ? last.trial : undefined }
}

const propose = ({ id, version }: { id: Disputed['dispute']['id']; version: number }, answer: ProposedAnswer | undefined): Promise<unknown> =>
  answer
    ? intents.run(`propose.${id}.${version}.${answer.kind}`, (key) => callDesk(proposeAnswer, { params: { disputeId: id }, body: { version, answer } }, key))
    : Promise.reject(new Error('an answer without faults'))
