import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { answerFamilyConsent, askFamilyConsent, revokeFamilyConsent } from '#shared/contract/family-homes'
import type { readFamilyHomes } from '#shared/contract/family-homes'
import type { ReplyOf } from '#shared/contract/route'
import { dayIn } from '#shared/model/day'
import type { FamilyConsent } from '#shared/model/family'
import { call } from '../../../api/call'
import { intents } from '../../../api/intent'
import { useOnline } from '../../../state/online'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { before, inSentence } from '../../../text/format'
import { familyText as text } from '../../../text/profile'
import { words } from '../../../text/zh-CN'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Refused } from '../../../ui/refused'
import { RecordAct } from '../../record-act'

interface Cards {
  /** when the answer came, milliseconds */
  at: number
  onDone: () => void
}

/** What one asked the spouse for: not yet, waiting, agreed, or over. `isFirst`: nothing else waits on this page. */
export function Asked({ counted: { count, family, consent }, isFirst, at, onDone }: Cards & { counted: ReplyOf<typeof readFamilyHomes>; isFirst: boolean }): ReactNode {
  // A second request after this one ended is another intention.
  const form = useDo(`family-ask ${consent?.id ?? 'first'}`, (key) => call(askFamilyConsent, {}, key), onDone)
  const spouse = family?.spouse
  if (count.kind === 'open' && count.why === 'familyUnknown') {
    return <Card><View className='small'>{text.whyOpen.familyUnknown}</View></Card>
  }
  if (spouse === undefined) {
    return null
  }
  if (consent?.state === 'agreed') {
    return <Card><View className='small num'>{text.agreed(consent.other, dayOf(consent.until))}</View></Card>
  }
  if (consent?.state === 'asked') {
    return (
      <Card>
        <View className='num'>{text.asked(consent.other, before(consent.until ?? '', at))}</View>
        <View className='small quiet'>{text.askedHow}</View>
      </Card>
    )
  }
  return (
    <Card>
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
      <View>{consent ? text.ended[consent.state](consent.other) : text.whyOpen.noConsent}</View>
      <View className='small quiet'>{text.askNote}</View>
      <RecordAct><Button kind={isFirst ? 'primary' : 'secondary'} label={text.ask(spouse)} onPress={form.submit} {...form.look(text.asking)} /></RecordAct>
    </Card>
  )
}

/** What the spouse asks of one, or what one gave. */
export function Given({ consent, at, onDone }: Cards & { consent: FamilyConsent }): ReactNode {
  return consent.state === 'asked' ? <Answer consent={consent} at={at} onDone={onDone} /> : <Revoke consent={consent} onDone={onDone} />
}

function Answer({ consent: { id, other, until }, at, onDone }: Cards & { consent: FamilyConsent }): ReactNode {
  const [answer, setAnswer] = useState<'agreed' | 'refused'>()
  const send = (said: 'agreed' | 'refused') => (key: Parameters<Parameters<typeof intents.run>[1]>[0]) => call(answerFamilyConsent, { params: { consentId: id }, body: { answer: said } }, key)
  const agree = useDo(`family-agree ${id}`, send('agreed'), onDone)
  const refuse = useDo(`family-refuse ${id}`, send('refused'), onDone)
  const problem = answer === 'refused' ? refuse.problem : agree.problem
  return (
    <Card>
      {problem && <Refused problem={problem} ways={waysOut(onDone)} />}
      <View className='card__title'>{text.toAnswer(other)}</View>
      <View className='small num'>{`${text.toAnswerNote}${until === undefined ? '' : `${before(until, at)}答复。`}`}</View>
      <RecordAct><Button label={text.agree} onPress={() => { setAnswer('agreed'); agree.submit() }} {...agree.look(text.answering)} /></RecordAct>
      <RecordAct><Button kind='secondary' label={text.refuse} onPress={() => { setAnswer('refused'); refuse.submit() }} {...refuse.look(text.answering)} /></RecordAct>
    </Card>
  )
}

function Revoke({ consent: { id, other, until }, onDone }: { consent: FamilyConsent; onDone: () => void }): ReactNode {
  const form = useDo(`family-revoke ${id}`, (key) => call(revokeFamilyConsent, { params: { consentId: id } }, key), onDone)
  return (
    <Card>
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
      <View className='small num'>{text.given(other, dayOf(until))}</View>
      <RecordAct><Button kind='danger' label={text.revoke} onPress={form.submit} {...form.look(text.revoking)} /></RecordAct>
    </Card>
  )
}

const dayOf = (until: string | undefined): string => (until === undefined ? '' : inSentence(dayIn(Date.parse(until))))

/** One act by one tap: busy while it is under way, off without a line. */
function useDo<Reply>(intent: string, send: (key: Parameters<Parameters<typeof intents.run>[1]>[0]) => Promise<Reply>, onDone: () => void) {
  const online = useOnline()
  const form = useSubmit<never, Reply>([], { check: () => ({}), send: () => intents.run(intent, send), done: onDone })
  return { ...form, look: (busy: string) => ({ ...(form.busy ? { busy } : {}), ...(online ? {} : { whyNot: words.whyNotOffline }) }) }
}
