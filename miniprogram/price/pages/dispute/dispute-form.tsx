import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { FilingHome } from '#shared/model/filing'
import type { AssessmentId, CaseId } from '#shared/model/ids'
import { go } from '../../../api/go'
import { beginDispute, disputeBegun } from '../../../state/draft'
import type { DisputeDraft } from '../../../state/dispute-draft'
import { usePapers } from '../../../state/use-papers'
import { waysOut } from '../../../state/ways'
import { disputeText, groundWords } from '../../../text/disputes'
import { papersText } from '../../../text/papers'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Link } from '../../../ui/link'
import type { Look } from '../../../ui/look'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { PapersCard } from '../../../ui/papers-card'
import { Refused } from '../../../ui/refused'
import { Screen } from '../../../ui/screen'
import { AppraisalFields } from './appraisal-fields'
import { FactFields } from './fact-fields'
import { Grounds } from './grounds'
import { ReasonFields } from './reason-fields'
import { SaleFields } from './sale-fields'
import { Statement } from './statement'
import { useClaim } from './use-claim'
import './dispute.css'

interface DisputeFormProps {
  filingId: CaseId
  assessmentId: AssessmentId
  home: FilingHome
  /** the taxes are on the floor, since the price lies below it */
  low: boolean
  look: Look
  online: boolean
  /** looks again what is true of the filing */
  onRefused: () => void
}

/** First the ground, then its few fields with papers; what happens next stands before the button. */
export function DisputeForm({ filingId, assessmentId, home, low, look, online, onRefused }: DisputeFormProps): ReactNode {
  const [draft, setDraft] = useState<DisputeDraft>(() => beginDispute(filingId, Date.now()))
  const form = useClaim({ filingId, assessmentId, draft, onRefused })
  function change(part: Partial<DisputeDraft>, input?: string): void {
    setDraft((before) => {
      const next = { ...before, ...part }
      disputeBegun.write(next)
      return next
    })
    form.forget(input ?? Object.keys(part)[0] ?? '')
  }
  const papers = usePapers(draft.papers, (kept) => change({ papers: kept }))
  const { ground } = draft
  const whyNot = online ? (papers.busy ? papersText.busy : undefined) : words.whyNotOffline
  const foot = ground !== '' && (
    <ActionBar>
      <Button
        label={disputeText.send} onPress={form.submit} {...(form.busy ? { busy: disputeText.sending } : {})}
        {...(whyNot === undefined ? {} : { whyNot })}
      />
    </ActionBar>
  )
  return (
    <Screen look={look} offline={!online} bar={{ title: disputeText.bar, onBack: go.back }} foot={foot}>
      <Page>
        {ground === '' ? <Grounds low={low} onChoose={(chosen) => change({ ground: chosen })} /> : (
          <View>
            <PageHead title={groundWords[ground].title} />
            {form.problem && <Refused problem={form.problem} ways={waysOut(onRefused)} />}
            {ground === 'wrongFact' && <FactFields draft={draft} home={home} faults={form.faults} onChange={change} />}
            {ground === 'comparables' && <SaleFields draft={draft} faults={form.faults} onChange={change} />}
            {ground === 'appraisal' && <AppraisalFields draft={draft} faults={form.faults} onChange={change} />}
            {ground === 'justReason' && <ReasonFields draft={draft} faults={form.faults} onChange={change} />}
            <Statement draft={draft} faults={form.faults} onChange={change} />
            <PapersCard
              papers={papers} needed={ground === 'appraisal' || ground === 'justReason'} online={online} fault={form.faults['papers']}
            />
            <After fact={ground === 'wrongFact'} />
            <Link label={disputeText.another} onPress={() => change({ ground: '' })} />
          </View>
        )}
      </Page>
    </Screen>
  )
}

function After({ fact }: { fact: boolean }): ReactNode {
  return (
    <Card>
      <View className='card__title'>{disputeText.afterTitle}</View>
      {(fact ? [disputeText.afterFact, ...disputeText.after] : disputeText.after).map((line) => (
        <View key={line} className='small after'>{line}</View>
      ))}
    </Card>
  )
}
