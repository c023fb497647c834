import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { receiveInvoicePaper } from '#shared/contract/invoices'
import type { CaseTodo } from '#shared/model/case'
import type { InvoiceRequest } from '#shared/model/invoice'
import { yuan } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { intents } from '../../../api/intent'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { requestText } from '../../../text/invoices'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Refused } from '../../../ui/refused'
import { payRequest } from '../../pay-request'

interface FootProps {
  request: InvoiceRequest
  /** what waits for the reader */
  todo: CaseTodo | undefined
  online: boolean
  onAgain: () => void
}

/** What the reader can do now: pay, correct, or see the invoice. */
export function Foot({ request, todo, online, onAgain }: FootProps): ReactNode {
  const { id, state, bill, invoiceNumber, seller } = request
  if (todo === 'receive') {
    return <Receive id={id} online={online} onDone={onAgain} />
  }
  if (invoiceNumber !== undefined) {
    const as = seller.code === undefined ? '' : `&as=${seller.code}`
    const see = (more: string) => go.to(`/invoices/pages/invoice/index?n=${invoiceNumber}${as}${more}`)
    return (
      <ActionBar>
        <Button label={requestText.see} onPress={() => see('')} />
        {state === 'done' && <Button kind='text' label={requestText.sendOn} onPress={() => see('&send=1')} />}
      </ActionBar>
    )
  }
  if (state === 'paying' && bill && (bill.state === 'open' || bill.state === 'paying')) {
    return <Pay id={id} amount={bill.amount} online={online} onAgain={onAgain} />
  }
  if (state === 'returned') {
    return <ActionBar><Button label={requestText.correct} onPress={() => go.to(`/invoices/pages/new/index?correct=${id}`)} /></ActionBar>
  }
  if (state === 'issuing' || state === 'paying') {
    return <ActionBar note={requestText.slowLead}><Button kind='secondary' label={requestText.again} onPress={onAgain} /></ActionBar>
  }
  const over = state === 'done' || state === 'withdrawn'
  return over ? <ActionBar><Button kind='secondary' label={requestText.anotherOne} onPress={() => go.instead('/invoices/pages/new/index')} /></ActionBar> : null
}

interface PayProps {
  id: InvoiceRequest['id']
  amount: Fen
  online: boolean
  onAgain: () => void
}

function Pay({ id, amount, online, onAgain }: PayProps): ReactNode {
  const [cancelled, setCancelled] = useState(false)
  const form = useSubmit([], {
    check: () => ({}),
    send: () => {
      setCancelled(false)
      return payRequest(id, amount)
    },
    done: (way) => {
      setCancelled(way === 'cancelled')
      if (way === 'paid') {
        onAgain()
      }
    },
  })
  return (
    <ActionBar>
      <View>
        {cancelled && <Banner tone='wait' text={requestText.cancelled} />}
        {form.problem && <Refused problem={form.problem} ways={waysOut(onAgain)} />}
        <Button
          label={requestText.pay(yuan(amount))} onPress={form.submit} {...(form.busy ? { busy: requestText.paying } : {})}
          {...(online ? {} : { whyNot: words.whyNotOffline })}
        />
      </View>
    </ActionBar>
  )
}

/** The paper came: closes the request. */
function Receive({ id, online, onDone }: { id: InvoiceRequest['id']; online: boolean; onDone: () => void }): ReactNode {
  const form = useSubmit([], {
    check: () => ({}),
    send: () => intents.run(`receive-invoice ${id}`, (key) => call(receiveInvoicePaper, { params: { requestId: id } }, key)),
    done: onDone,
  })
  return (
    <ActionBar>
      <View>
        {form.problem && <Refused problem={form.problem} ways={waysOut(onDone)} />}
        <Button label={requestText.receive} onPress={form.submit} {...(form.busy ? { busy: requestText.receiving } : {})} {...(online ? {} : { whyNot: words.whyNotOffline })} />
      </View>
    </ActionBar>
  )
}
