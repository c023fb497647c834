import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import * as v from 'valibot'
import { appealControl } from '#shared/contract/businesses'
import type { PaperId } from '#shared/model/ids'
import type { ControlReason } from '#shared/model/supply'
import type { BusinessCode } from '#shared/model/tax-number'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { intents } from '../../../api/intent'
import { useOnline } from '../../../state/online'
import { askFor, useAsks } from '../../../state/subscriptions'
import { usePapers } from '../../../state/use-papers'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { papersText } from '../../../text/papers'
import { appealText, supplyFaults } from '../../../text/supply'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { LongField } from '../../../ui/long-field'
import { PageHead } from '../../../ui/page-head'
import { PapersCard } from '../../../ui/papers-card'
import { Refused } from '../../../ui/refused'
import { reasonFacts } from '../../control-words'
import { errorOf } from '../../error-of'
import { SupplyFrame } from '../../supply-frame'

interface AppealFormProps {
  code: BusinessCode
  reason: ControlReason
}

const MOST_WORDS = 200

/** The reason as the register has it, what one says to it, and what happens then. */
export function AppealForm({ code, reason }: AppealFormProps): ReactNode {
  const online = useOnline()
  const [text, setText] = useState('')
  const [paperIds, setPaperIds] = useState<readonly string[]>([])
  const papers = usePapers([], (kept) => setPaperIds(kept.map(({ id }) => id)))
  useAsks()
  const form = useSubmit(['text'], {
    check: () => (v.is(appealControl.body.entries.text, text) ? {} : { text: supplyFaults.words }),
    send: async () => {
      void askFor('dispute')
      const body = { reasonId: reason.id, text, ...(paperIds.length === 0 ? {} : { paperIds: paperIds as PaperId[] }) }
      return intents.run(`appeal ${code} ${JSON.stringify(body)}`, (key) => call(appealControl, { params: { code }, body }, key))
    },
    done: ({ request }) => go.instead(`/supply/pages/request/index?id=${request.id}`),
  })
  const whyNot = online ? (papers.busy ? papersText.busy : undefined) : words.whyNotOffline
  const { title, detail, facts } = reasonFacts(reason)
  const foot = (
    <ActionBar>
      <Button label={appealText.submit} onPress={form.submit} {...(form.busy ? { busy: appealText.submitting } : {})} {...(whyNot === undefined ? {} : { whyNot })} />
    </ActionBar>
  )
  return (
    <SupplyFrame bar={appealText.bar} foot={foot}>
      <PageHead title={appealText.title} lead={appealText.lead} />
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
      <Card>
        <View className='card__title'>{title}</View>
        <View>{detail}</View>
        {facts.map(({ label, value }) => <Fact key={label} label={label} value={value} />)}
      </Card>
      <LongField
        id='text' label={appealText.text} value={text} hint={appealText.textHint} help={appealText.left(MOST_WORDS - text.length)} maxLength={MOST_WORDS}
        onChange={(next) => { setText(next); form.forget('text') }} {...errorOf(form.faults.text)}
      />
      <PapersCard papers={papers} needed={false} online={online} fault={undefined} />
      <Card>
        <View className='card__title'>{appealText.after}</View>
        {appealText.steps.map((step) => <View key={step} className='small quiet'>{step}</View>)}
      </Card>
    </SupplyFrame>
  )
}
