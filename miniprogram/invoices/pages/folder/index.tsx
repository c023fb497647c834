import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { listInvoices } from '#shared/contract/invoice-folder'
import type { InvoiceLine } from '#shared/model/invoice'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { useActing, whileActing } from '../../../state/acting'
import type { ActingFor } from '../../../state/acting'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useList } from '../../../state/use-list'
import type { Listed } from '../../../state/use-list'
import { waysOut } from '../../../state/ways'
import { folderText } from '../../../text/invoice-folder'
import { ActionBar } from '../../../ui/action-bar'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Link } from '../../../ui/link'
import { Loaded } from '../../../ui/loaded'
import { More } from '../../../ui/more'
import { Page } from '../../../ui/page'
import { Screen } from '../../../ui/screen'
import { Segments } from '../../../ui/segments'
import { Skeleton } from '../../../ui/skeleton'
import { ActingLine } from '../../acting-line'
import { InvoiceRow } from './invoice-row'

type Box = 'issued' | 'received'

const BOXES = [{ id: 'issued', label: folderText.issued }, { id: 'received', label: folderText.received }] as const
const EMPTY: Record<Box, { title: string; note: string }> = {
  issued: { title: folderText.emptyIssued, note: folderText.emptyIssuedNote },
  received: { title: folderText.emptyReceived, note: folderText.emptyReceivedNote },
}

const load = (acting: ActingFor | undefined, box: Box, after?: string): Promise<Listed<InvoiceLine>> =>
  whileActing(acting, () => call(listInvoices, { query: { box, ...(acting ? { as: acting.code } : {}), ...(after === undefined ? {} : { after: after }) } }))

/** One's invoices for ever, issued and received; or those of the business one acts for. */
export default function Folder(): ReactNode {
  const acting = useActing()
  const [box, setBox] = useState<Box>('issued')
  const list = useList((after?: string) => load(acting, box, after))
  const again = () => void list.reload()
  const owner = useRef(acting?.code)
  const { replace } = list
  useEffect(() => {
    // Somebody else's invoices go at once.
    if (owner.current !== acting?.code) {
      owner.current = acting?.code
      void replace(() => load(acting, box))
    }
  }, [acting, box, replace])
  function choose(chosen: Box): void {
    setBox(chosen)
    void list.replace(() => load(acting, chosen))
  }
  const as = acting ? `&as=${acting.code}` : ''
  const foot = list.state.kind === 'ready' && <ActionBar><Button label={folderText.issueOne} onPress={() => go.to('/invoices/pages/new/index')} /></ActionBar>
  return (
    <Screen look={useLook()} offline={!useOnline()} bar={{ title: folderText.bar, onBack: go.back }} foot={foot}>
      <Page at='page--tab'>
        <ActingLine />
        <Segments of={BOXES} on={box} onChoose={choose} />
        <Loaded state={list.state} skeleton={<Skeleton cards={3} lines={2} />} ways={waysOut(again)} onRetry={again}>
          {({ items }) => (
            <View>
              {items.length === 0 ? <Blank icon='invoice' {...EMPTY[box]} /> : (
                <Card flush>
                  {items.map((line, at) => (
                    <InvoiceRow key={line.number} line={line} first={at === 0} onPress={() => go.to(`/invoices/pages/invoice/index?n=${line.number}${as}`)} />
                  ))}
                </Card>
              )}
              <More onMore={list.more} busy={list.moreBusy} problem={list.moreProblem} />
              <Link label={folderText.check} onPress={() => go.to('/invoices/pages/check/index')} />
            </View>
          )}
        </Loaded>
      </Page>
    </Screen>
  )
}
