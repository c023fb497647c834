import type { ReactNode } from 'react'
import { withdrawInvoiceRequest } from '#shared/contract/invoices'
import type { CaseId } from '#shared/model/ids'
import { call } from '../../../api/call'
import { useSure } from '../../../state/use-sure'
import { requestText } from '../../../text/invoices'
import { Sure } from '../../../ui/sure'

/** Takes the request back. */
export function Withdraw({ id, flat, onDone }: { id: CaseId; flat: boolean; onDone: () => void }): ReactNode {
  const steps = useSure({ intent: `withdraw-invoice ${id}`, send: (key) => call(withdrawInvoiceRequest, { params: { requestId: id } }, key), done: onDone, again: onDone })
  return <Sure text={requestText.withdraw} steps={steps} flat={flat} />
}
