import type { ReactNode } from 'react'
import { withdrawDispute } from '#shared/contract/assessments'
import type { Dispute } from '#shared/model/dispute'
import type { CaseId } from '#shared/model/ids'
import { call } from '../../../api/call'
import { useSure } from '../../../state/use-sure'
import { answerText } from '../../../text/disputes'
import { Sure } from '../../../ui/sure'

interface WithdrawProps {
  disputeId: CaseId
  flat: boolean
  onDone: (dispute: Dispute) => void
  /** looks again: it may have been answered meanwhile */
  onMoved: () => void
}

/** Takes the dispute back. */
export function Withdraw({ disputeId, flat, onDone, onMoved }: WithdrawProps): ReactNode {
  const steps = useSure({
    intent: `withdraw-dispute ${disputeId}`, send: (key) => call(withdrawDispute, { params: { disputeId } }, key), done: ({ dispute }) => onDone(dispute), again: onMoved,
  })
  return <Sure text={answerText.withdraw} steps={steps} flat={flat} />
}
