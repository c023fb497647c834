import type { ReactNode } from 'react'
import { withdrawRedLetter } from '#shared/contract/red-letters'
import { call } from '../../../api/call'
import { useSure } from '../../../state/use-sure'
import { redText } from '../../../text/invoice-folder'
import { Sure } from '../../../ui/sure'
import type { FoundRed } from '../../read-red'

/** Takes the sheet back while the other side has not answered. */
export function WithdrawRed({ found: { redLetter: { id }, as }, flat, onDone }: { found: FoundRed; flat: boolean; onDone: () => void }): ReactNode {
  const body = as === undefined ? {} : { as }
  const steps = useSure({ intent: `withdraw-red ${id}`, send: (key) => call(withdrawRedLetter, { params: { redId: id }, body }, key), done: onDone, again: onDone })
  return <Sure text={redText.withdraw} steps={steps} flat={flat} />
}
