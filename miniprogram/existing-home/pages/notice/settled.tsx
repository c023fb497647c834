import type { ReactNode } from 'react'
import type { BillState } from '#shared/model/bill'
import type { CaseId } from '#shared/model/ids'
import { go } from '../../../api/go'
import { noticeText, paidText } from '../../../text/payment'
import { ActionBar } from '../../../ui/action-bar'
import { Button } from '../../../ui/button'

/** Where a bill that needs no paying leads. */
export function Settled({ filingId, state }: { filingId: CaseId; state: BillState }): ReactNode {
  const [label, page] = waysOn[state] ?? [noticeText.toHub, 'filing']
  return (
    <ActionBar>
      <Button label={label} onPress={() => go.to(`/existing-home/pages/${page}/index?id=${filingId}`)} />
    </ActionBar>
  )
}

const waysOn: Partial<Record<BillState, [label: string, page: string]>> = {
  paid: [noticeText.paidAct, 'paid'],
  received: [paidText.see, 'certificates'],
  exempt: [noticeText.zeroAct, 'certificates'],
}
