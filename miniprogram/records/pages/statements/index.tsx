import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { issueStatement, listStatements } from '#shared/contract/statements'
import { addMonths, dayIn } from '#shared/model/day'
import { StatementKind } from '#shared/model/statement'
import type { Statement } from '#shared/model/statement'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { intents } from '../../../api/intent'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useStepUp } from '../../../state/step-up'
import { useList } from '../../../state/use-list'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { nameOfStatement, statementsText as text } from '../../../text/records'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Banner } from '../../../ui/banner'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { DateField } from '../../../ui/date-field'
import { Link } from '../../../ui/link'
import { Loaded } from '../../../ui/loaded'
import { More } from '../../../ui/more'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Refused } from '../../../ui/refused'
import { Screen } from '../../../ui/screen'
import { Section } from '../../../ui/section'
import { Segments } from '../../../ui/segments'
import { Skeleton } from '../../../ui/skeleton'
import { RecordRow } from '../../record-row'
import { StepUpSheet } from '../../step-up-sheet'
import { figuresOf, spanOf } from './figures'
import { StatementSheet } from './statement-sheet'
import './statements.css'

const KINDS = StatementKind.options.map((kind) => ({ id: kind, label: nameOfStatement(kind) }))

/** A statement is made here, and those made before lie below. */
export default function Statements(): ReactNode {
  const { elder } = useLook()
  const online = useOnline()
  const asked = useRouter().params['kind']
  const [kind, setKind] = useState<StatementKind>(KINDS.find(({ id }) => id === asked)?.id ?? 'taxPaid')
  const [today] = useState(() => dayIn(Date.now()))
  const [from, setFrom] = useState(addMonths(today, -11).slice(0, 7))
  const [to, setTo] = useState(today.slice(0, 7))
  const [made, setMade] = useState(false)
  const [open, setOpen] = useState<Statement>()
  const stepUp = useStepUp()
  const list = useList((after?: string) => call(listStatements, { query: after === undefined ? {} : { after } }))
  const again = () => void list.reload()
  const form = useSubmit(['from', 'to'], {
    check: () => (setMade(false), {}),
    send: () => stepUp.run(() => intents.run(`statement ${kind} ${kind === 'familyHomes' ? today : `${from} ${to}`}`, (key) => call(issueStatement, { body: kind === 'familyHomes' ? { kind } : { kind, from, to } }, key))),
    done: (reply) => {
      setMade(reply !== undefined)
      again()
    },
  })
  const { faults, problem } = form
  const foot = (
    <ActionBar>
      <Button label={text.make} onPress={form.submit} {...(form.busy ? { busy: text.making } : {})} {...(online ? {} : { whyNot: words.whyNotOffline })} />
    </ActionBar>
  )
  return (
    <Screen look={useLook()} offline={!online} bar={{ title: text.bar, onBack: go.back }} foot={foot}>
      <Page>
        <PageHead title={text.title} lead={text.lead} />
        {problem && <Refused problem={problem} ways={waysOut(form.submit)} />}
        {made && <Banner tone='done' text={text.made} />}
        <Segments of={KINDS} on={kind} onChoose={setKind} />
        {kind === 'familyHomes' && <Card><View className='small'>{text.family}</View><Link label={text.toFamily} onPress={() => go.to('/records/pages/family-homes/index')} /></Card>}
        {kind !== 'familyHomes' && (
          <View className='statement-span'>
            <View className='statement-span__end'>
              <DateField
                id='from' label={text.from} value={from} month from='2000-01' to={today.slice(0, 7)} onChange={(month) => { setFrom(month); form.forget('from') }}
                {...(faults.from === undefined ? {} : { error: faults.from })}
              />
            </View>
            <View className='statement-span__end'>
              <DateField
                id='to' label={text.to} value={to} month from='2000-01' to={today.slice(0, 7)} onChange={(month) => { setTo(month); form.forget('to') }}
                {...(faults.to === undefined ? {} : { error: faults.to })}
              />
            </View>
          </View>
        )}
        <Section title={text.mine} />
        <Loaded state={list.state} skeleton={<Skeleton cards={1} lines={4} />} ways={waysOut(again)} onRetry={again}>
          {({ items }) => (
            <View>
              {items.length === 0 ? <Blank icon='doc' title={text.emptyTitle} note={text.emptyNote} /> : (
                <Card flush>
                  {items.map((statement, at) => (
                    <RecordRow
                      key={statement.number} first={at === 0} title={nameOfStatement(statement.kind)} notes={[spanOf(statement), figuresOf(statement)].filter((part) => part !== '')} onPress={() => setOpen(statement)}
                      {...(statement.state === 'void' ? { state: { tone: 'late' as const, word: text.void } } : {})}
                    />
                  ))}
                </Card>
              )}
              <More onMore={list.more} busy={list.moreBusy} problem={list.moreProblem} />
            </View>
          )}
        </Loaded>
        {open && !stepUp.isAsked && <StatementSheet statement={open} flat={elder} stepUp={stepUp} onClose={() => setOpen(undefined)} />}
        <StepUpSheet stepUp={stepUp} flat={elder} />
      </Page>
    </Screen>
  )
}
