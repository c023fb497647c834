import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { orderPaper } from '#shared/contract/businesses'
import { yuan } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { Control, PaperApproval } from '#shared/model/supply'
import type { BusinessCode } from '#shared/model/tax-number'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { intents } from '../../../api/intent'
import { useOnline } from '../../../state/online'
import { wayOf } from '../../../state/picked-delivery'
import { askFor, useAsks } from '../../../state/subscriptions'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { kindWords, paperText, supplyFaults } from '../../../text/supply'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Button } from '../../../ui/button'
import { PageHead } from '../../../ui/page-head'
import { Refused } from '../../../ui/refused'
import { Section } from '../../../ui/section'
import { Stepper } from '../../../ui/stepper'
import { ClassNote } from '../../class-note'
import { errorOf } from '../../error-of'
import { SupplyFrame } from '../../supply-frame'
import { Delivery } from './delivery'
import { useDelivery } from './use-delivery'

interface PaperFormProps {
  code: BusinessCode
  control: Control
  approval: PaperApproval
  postage: Fen
}

/** The count stands as suggested, the address as usual: one tap for most. */
export function PaperForm({ code, control, approval, postage }: PaperFormProps): ReactNode {
  const { kind, held, usedPerMonth, suggested, most } = approval
  const online = useOnline()
  const [count, setCount] = useState(String(Math.min(most, Math.max(1, suggested))))
  const delivery = useDelivery()
  useAsks()
  const wanted = /^\d{1,4}$/.test(count) ? Number(count) : 0
  const form = useSubmit(['count', 'delivery'], {
    check: () => ({
      ...(wanted >= 1 && wanted <= most ? {} : { count: supplyFaults.count(most) }),
      ...(delivery.picked ? {} : { delivery: supplyFaults.delivery }),
    }),
    send: async () => {
      if (!delivery.picked) {
        throw new Error('sent without a way')
      }
      void askFor('apply')
      const body = { kind, count: wanted, delivery: wayOf(delivery.picked) }
      return intents.run(`order ${code} ${JSON.stringify(body)}`, (key) => call(orderPaper, { params: { code }, body }, key))
    },
    done: ({ request }) => go.instead(`/supply/pages/request/index?id=${request.id}`),
  })
  function change(text: string): void {
    setCount(text)
    form.forget('count')
  }
  const free = delivery.picked?.how === 'outlet' ? paperText.collectFree : postage === 0 ? paperText.postageFree : paperText.postage(yuan(postage))
  const foot = (
    <ActionBar {...(delivery.picked ? { note: free } : {})}>
      <Button
        label={wanted > 0 ? paperText.submit(wanted) : paperText.submitNone} onPress={form.submit} {...(form.busy ? { busy: paperText.submitting } : {})}
        {...(online ? {} : { whyNot: words.whyNotOffline })}
      />
    </ActionBar>
  )
  return (
    <SupplyFrame bar={paperText.bar} foot={foot}>
      <PageHead title={paperText.title(kindWords[kind])} lead={paperText.lead(held, usedPerMonth)} />
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
      <Section title={paperText.count} />
      <Stepper
        id='count' label={paperText.count} value={count} unit={paperText.unit} maxLength={4} less={paperText.less} more={paperText.more}
        onChange={change} onLess={() => change(String(Math.max(1, wanted - 1)))} onMore={() => change(String(Math.min(most, wanted + 1)))}
        {...errorOf(form.faults.count)}
      />
      <View className='small quiet'>{paperText.countHelp(most, suggested)}</View>
      <Delivery delivery={delivery} fault={form.faults.delivery} onChosen={() => form.forget('delivery')} />
      {control.class !== 'normal' && <ClassNote control={control} />}
    </SupplyFrame>
  )
}
