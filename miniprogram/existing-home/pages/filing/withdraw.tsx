import type { ReactNode } from 'react'
import { withdrawFiling } from '#shared/contract/existing-home'
import type { CaseId } from '#shared/model/ids'
import { call } from '../../../api/call'
import { useSure } from '../../../state/use-sure'
import { hubText } from '../../../text/existing-home'
import { Sure } from '../../../ui/sure'

/** Takes the filing back. */
export function Withdraw({ filingId, flat, onDone }: { filingId: CaseId; flat: boolean; onDone: () => void }): ReactNode {
  const steps = useSure({ intent: `withdraw-filing ${filingId}`, send: (key) => call(withdrawFiling, { params: { filingId } }, key), done: onDone, again: onDone })
  return <Sure text={hubText.withdraw} steps={steps} flat={flat} />
}
