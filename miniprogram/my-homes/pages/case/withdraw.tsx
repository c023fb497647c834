import type { ReactNode } from 'react'
import { withdrawReport } from '#shared/contract/my-homes'
import type { CaseId } from '#shared/model/ids'
import { call } from '../../../api/call'
import { useSure } from '../../../state/use-sure'
import { caseText } from '../../../text/my-homes'
import { Sure } from '../../../ui/sure'

/** Takes the request back. */
export function Withdraw({ caseId, flat, onDone }: { caseId: CaseId; flat: boolean; onDone: () => void }): ReactNode {
  const steps = useSure({ intent: `withdraw ${caseId}`, send: (key) => call(withdrawReport, { params: { caseId } }, key), done: onDone, again: onDone })
  return <Sure text={caseText.withdraw} steps={steps} flat={flat} />
}
