import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { decideProposal } from '#shared/contract/assessments-desk'
import type { Fen } from '#shared/model/money'
import { intents } from '../api/intent'
import { useSubmit } from '../state/use-submit'
import { waysOut } from '../state/ways'
import { answerFaults, disputeDesk } from '../text/desk-prices'
import { dayAndClock } from '../text/format'
import { Button } from '../ui/button'
import { Fact } from '../ui/fact'
import { Refused } from '../ui/refused'
import { Segments } from '../ui/segments'
import type { Disputed } from './answer'
import { callDesk, useStaff } from './desk-session'
import { answerLines } from './dispute-words'
import { noteChanged } from './note-changed'
import { Change } from './trial-view'
import { Words } from './words'

type Kind = 'approve' | 'sendBack'

interface ApprovalProps {
  review: Disputed
  onDone: () => void
  onChanged: () => Promise<void>
}

const SHORTEST = 4

/** What the first clerk proposes, and the second one's word. */
export function Approval({ review, onDone, onChanged }: ApprovalProps): ReactNode {
  const staff = useStaff()
  return (
    <View className='decide'>
      <Proposal review={review} />
      {review.mayApprove
        ? <Form review={review} onDone={onDone} onChanged={onChanged} />
        : <View className='quiet'>{staff?.role === 'officer' ? disputeDesk.needsReviewer : disputeDesk.ownProposal}</View>}
    </View>
  )
}

function Proposal({ review: { proposal, assessment, candidates, deal } }: { review: Disputed }): ReactNode {
  if (!proposal) {
    return null
  }
  const { answer, by, at, value, floor } = proposal
  const isAccepted = answer.kind === 'acceptPrice'
  return (
    <View>
      <View className='group__head'>
        <View className='group__title'>{disputeDesk.proposal}</View>
        <View className='group__from'>{`${by}，${disputeDesk.proposedAt(dayAndClock(at))}`}</View>
      </View>
      <Fact label={disputeDesk.outcome} value={answerLines(answer, [...candidates, ...assessment.comparables]).join('\n')} />
      <Fact label={disputeDesk.why} value={answer.reason} />
      <Change before={assessment} after={{ value, floor, ...(isAccepted ? { priceAccepted: true } : {}) }} price={deal.price} />
    </View>
  )
}

function Form({ review: { dispute, proposal }, onDone, onChanged }: ApprovalProps): ReactNode {
  const [kind, setKind] = useState<Kind>('approve')
  const [reason, setReason] = useState('')
  const isApproval = kind === 'approve'
  const form = useSubmit<string, unknown>(['words'], {
    check: () => (isApproval || reason.trim().length >= SHORTEST ? {} : { words: answerFaults.words }),
    send: () => noteChanged(onChanged, () => decide(dispute, isApproval && proposal ? { kind, floorSeen: proposal.floor } : { kind: 'sendBack', reason })),
    done: onDone,
  })
  const busy = isApproval ? disputeDesk.approving : disputeDesk.sendingBack
  return (
    <View>
      <View className='group__title'>{disputeDesk.yourApproval}</View>
      <Segments<Kind> of={[{ id: 'approve', label: disputeDesk.approve }, { id: 'sendBack', label: disputeDesk.sendBack }]} on={kind} onChoose={setKind} />
      {isApproval
        ? <View className='decide__lead'>{disputeDesk.approveNote}</View>
        : <Words label={disputeDesk.sendBackReason} hint={disputeDesk.sendBackHint} value={reason} error={form.faults['words']} onChange={(text) => { setReason(text); form.forget('words') }} />}
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
      <Button
        kind={isApproval ? 'primary' : 'secondary'} label={isApproval ? disputeDesk.approveAct : disputeDesk.sendBackAct} onPress={form.submit}
        {...(form.busy ? { busy } : {})}
      />
    </View>
  )
}

type Decision = { kind: 'approve'; floorSeen: Fen } | { kind: 'sendBack'; reason: string }

const decide = ({ id, version }: Disputed['dispute'], decision: Decision): Promise<unknown> =>
  intents.run(`approve.${id}.${version}.${decision.kind}`, (key) => callDesk(decideProposal, { params: { disputeId: id }, body: { version, decision } }, key))
