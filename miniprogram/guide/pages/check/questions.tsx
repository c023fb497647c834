import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { makePass } from '#shared/contract/passes'
import type { ReplyOf } from '#shared/contract/route'
import type { GuideItem } from '#shared/model/guide'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { intents } from '../../../api/intent'
import { useSubmit } from '../../../state/use-submit'
import { isProven, useMe } from '../../../state/use-me'
import { waysOut } from '../../../state/ways'
import { checkText } from '../../../text/passes'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Choice } from '../../../ui/choice'
import { Refused } from '../../../ui/refused'
import { Section } from '../../../ui/section'
import './check.css'

type Missing = ReplyOf<typeof makePass>['missing']

/** One switch a condition and a paper; what the offices hold is only told. */
export function Questions({ item }: { item: GuideItem }): ReactNode {
  // Unknown until something of the person's own is asked for: then the answer itself leads to the proof.
  const mustProve = useMe() !== undefined && !isProven()
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [missing, setMissing] = useState<Missing>()
  const ask = item.papers.filter(({ need }) => need !== 'held')
  const held = item.papers.length - ask.length
  const flip = (id: string): void => {
    setMissing(undefined)
    setTicked((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]))
  }
  const tick = (ids: readonly string[]): void => {
    setMissing(undefined)
    setTicked((before) => [...new Set([...before, ...ids])])
  }
  const conditions = item.conditions.map(({ id }) => id)
  const papers = ask.map(({ id }) => id)
  const needed = ask.filter(({ need }) => need === 'bring').map(({ id }) => id)
  const body = { itemId: item.id, conditions: conditions.filter((id) => ticked.includes(key('c', id))), papers: papers.filter((id) => ticked.includes(key('p', id))) }
  const form = useSubmit<never, ReplyOf<typeof makePass>>([], {
    check: () => ({}),
    send: () => intents.run(`pass ${JSON.stringify(body)}`, (intent) => call(makePass, { body }, intent)),
    done: (reply) => (reply.pass ? go.instead('/guide/pages/passes/index?made=1') : setMissing(reply.missing)),
  })
  return (
    <View>
      {item.conditions.length > 0 && <Section title={checkText.conditions} act={{ label: checkText.all, onPress: () => tick(conditions.map((id) => key('c', id))) }} />}
      {item.conditions.map(({ id, text }) => <Choice key={id} title={text} on={ticked.includes(key('c', id))} onPress={() => flip(key('c', id))} />)}
      <Section title={checkText.papers} {...(needed.length > 0 ? { act: { label: checkText.allPapers, onPress: () => tick(needed.map((id) => key('p', id))) } } : {})} />
      {ask.map(({ id, name, need, note }) => (
        <Choice key={id} title={name} note={[need === 'sometimes' ? checkText.sometimes : '', note].filter(Boolean).join('：')} on={ticked.includes(key('p', id))} onPress={() => flip(key('p', id))} />
      ))}
      {ask.length === 0 && held === 0 && <Card>{checkText.nothing}</Card>}
      {held > 0 && <View className='check__held'>{checkText.held(held)}</View>}
      {missing && <StillMissing missing={missing} />}
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
      <View className='check__act'>
        {mustProve
          ? <Banner text={checkText.signIn} act={{ label: checkText.prove, onPress: () => go.to('/identity/pages/prove/index') }} />
          : <Button label={checkText.act} onPress={form.submit} {...(form.busy ? { busy: checkText.busy } : {})} />}
        {!mustProve && <Button kind='text' label={checkText.mine} onPress={() => go.to('/guide/pages/passes/index')} />}
      </View>
    </View>
  )
}

/** A condition and a paper may go by the same name. */
const key = (kind: 'c' | 'p', id: string): string => `${kind}/${id}`

function StillMissing({ missing: { conditions, papers } }: { missing: Missing }): ReactNode {
  return (
    <Card>
      <View className='check__title'>{checkText.missing(conditions.length + papers.length)}</View>
      {conditions.map((text) => <View key={text} className='check__line'>{checkText.missingCondition(text)}</View>)}
      {papers.map((name) => <View key={name} className='check__line'>{checkText.missingPaper(name)}</View>)}
      <View className='check__held'>{checkText.missingNote}</View>
    </Card>
  )
}
