import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { payBill } from '#shared/contract/existing-home'
import type { CaseId, IntentKey } from '#shared/model/ids'
import { yuan } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { intents } from '../../../api/intent'
import { platform } from '../../../api/platform'
import { askFor, useAsks } from '../../../state/subscriptions'
import { useSubmit } from '../../../state/use-submit'
import { noticeText } from '../../../text/payment'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Refusal } from '../../refusal'
import { wayBack } from '../../way-back'
import type { WayBack } from '../../way-back'

interface PayProps {
  filingId: CaseId
  amount: Fen
  online: boolean
}

/** Orders and opens the cashier; whether the money moved is then asked of the server, on the next page. */
export function Pay({ filingId, amount, online }: PayProps): ReactNode {
  const paid: `/${string}` = `/existing-home/pages/paid/index?id=${filingId}`
  const [cancelled, setCancelled] = useState(false)
  const [back, setBack] = useState<WayBack>()
  useAsks()
  const order = (key: IntentKey) => call(payBill, { params: { filingId }, body: { amountShown: amount } }, key)
  const form = useSubmit([], {
    check: () => ({}),
    send: async () => {
      // Still within the tap; the order does not wait for it.
      void askFor('notice')
      setCancelled(false)
      try {
        return await platform.pay((await intents.run(`pay ${filingId}`, order)).prepay, paid)
      } catch (error) {
        // Told below as any refusal, with the page that helps.
        setBack(wayBack(error, filingId))
        throw error
      }
    },
    done: (outcome) => (outcome === 'paid' ? go.instead(paid) : setCancelled(outcome === 'cancelled')),
  })
  return (
    <ActionBar>
      <View>
        {cancelled && <Banner tone='wait' text={noticeText.cancelled} />}
        {form.problem && <Refusal problem={form.problem} back={back} />}
        <Button
          label={noticeText.pay(yuan(amount))} onPress={form.submit} {...(form.busy ? { busy: noticeText.paying } : {})}
          {...(online ? {} : { whyNot: words.whyNotOffline })}
        />
      </View>
    </ActionBar>
  )
}
