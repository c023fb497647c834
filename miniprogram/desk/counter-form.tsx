import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { quoteCounterInvoice } from '#shared/contract/outlets-desk'
import type { ReplyOf } from '#shared/contract/route'
import { yuan } from '#shared/model/money'
import { platform } from '../api/platform'
import { Unreached } from '../api/unreached'
import { useOnline } from '../state/online'
import { useSubmit } from '../state/use-submit'
import { waysOut } from '../state/ways'
import { outletDesk } from '../text/desk-outlet'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Refused } from '../ui/refused'
import { batch, useBatch } from './counter-batch'
import { emptyCounter, readAsked, readIssued } from './counter-draft'
import type { CounterDraft, CounterField } from './counter-draft'
import { CounterPerson } from './counter-person'
import { callDesk } from './desk-session'
import { Group } from './group'
import { nextSheet } from './next-sheet'
import type { OutletStock } from './next-sheet'
import { SheetFields } from './sheet-fields'

type Quote = ReplyOf<typeof quoteCounterInvoice>

const FIELDS: readonly CounterField[] = ['name', 'idNumber', 'buyer', 'taxNumber', 'itemId', 'gross', 'taken', 'code', 'number']

/** One invoice for a person at the counter: computed and issued at once, or kept until the line is up again. */
export function CounterForm({ stock, onDone }: { stock: OutletStock; onDone: () => void }): ReactNode {
  const [draft, setDraft] = useState<CounterDraft>(emptyCounter)
  const [said, setSaid] = useState<string>()
  const queue = useBatch()
  const online = useOnline()
  const quote = useQuote(draft)
  const isDown = !online || quote.isDown
  const sheet = nextSheet(stock, queue.map(({ item }) => item.code + item.number))
  const whole = { ...draft, code: draft.code || (sheet?.code ?? ''), number: draft.number || (sheet?.number ?? '') }
  const issue = useIssue(whole, isDown ? undefined : quote.seen?.total, (words) => {
    setDraft(emptyCounter)
    setSaid(words)
    onDone()
  })
  const change = (part: Partial<CounterDraft>): void => {
    setDraft((before) => ({ ...before, ...part }))
    setSaid(undefined)
    for (const name of FIELDS) {
      quote.form.forget(name)
      issue.forget(name)
    }
  }
  const faults = { ...quote.form.faults, ...issue.faults }
  const problem = isDown ? issue.problem : (quote.form.problem ?? issue.problem)
  return (
    <View className='paper'>
      <Group title={outletDesk.counter}>
        <View className='decide__lead'>{outletDesk.counterLead}</View>
        <CounterPerson draft={draft} faults={faults} onChange={change} />
        {!isDown && <Button kind='secondary' label={outletDesk.quote} onPress={quote.form.submit} {...(quote.form.busy ? { busy: outletDesk.quoting } : {})} />}
        {!isDown && quote.seen && <Banner tone={quote.seen.isOpen ? 'info' : 'wait'} text={quote.seen.isOpen ? outletDesk.toTake(yuan(quote.seen.total ?? ZERO)) : outletDesk.closed} />}
        {isDown && (
          <Field
            id='taken' label={outletDesk.taken} value={draft.taken} maxLength={12} unit={outletDesk.yuan} help={outletDesk.takenHelp}
            onChange={(taken) => change({ taken })} {...(faults.taken === undefined ? {} : { error: faults.taken })}
          />
        )}
        {(isDown || quote.seen?.isOpen === true) && (
          <View>
            <SheetFields code={whole.code} number={whole.number} faults={faults} onChange={change} />
            <Button label={isDown ? outletDesk.keep : outletDesk.issue} onPress={issue.submit} {...(issue.busy ? { busy: outletDesk.issuing } : {})} />
          </View>
        )}
        {problem && <Refused problem={problem} ways={waysOut(issue.submit)} />}
        {said !== undefined && <Banner tone='done' text={said} />}
      </Group>
    </View>
  )
}

const ZERO = 0 as NonNullable<Quote['total']>

/** What is to be taken, as long as the draft stays the one that was computed; the sheet changes nothing of it. */
function useQuote(draft: CounterDraft) {
  const { code: _code, number: _number, taken: _taken, ...asked } = draft
  const mark = JSON.stringify(asked)
  const [last, setLast] = useState<{ mark: string; quote: Quote }>()
  const [isDown, setDown] = useState(false)
  const form = useSubmit<CounterField, Quote>(FIELDS, {
    check: () => readAsked(draft).faults,
    send: () => ask(draft).catch((error: unknown) => {
      // The browser may think it is online while nobody answers.
      setDown(error instanceof Unreached && error.why !== 'signedOut')
      throw error
    }),
    done: (quote) => setLast({ mark, quote }),
  })
  return { form, isDown, seen: last?.mark === mark ? last.quote : undefined }
}

function ask(draft: CounterDraft): Promise<Quote> {
  const { asked } = readAsked(draft)
  return asked ? callDesk(quoteCounterInvoice, { body: asked }) : Promise.reject(new Error('a draft without faults'))
}

/** Into the queue first, then out of it: whatever happens in between, it is sent again under its own key. */
function useIssue(draft: CounterDraft, taken: number | undefined, done: (words: string) => void) {
  return useSubmit<CounterField, string>(FIELDS, {
    check: () => readIssued(draft, { taken, now: Date.now(), random: new Uint8Array(10) }).faults,
    send: async () => {
      const { item } = readIssued(draft, { taken, now: Date.now(), random: await platform.randomBytes(10) })
      if (!item) {
        throw new Error('a draft without faults')
      }
      batch.add({ item, title: `${draft.itemName} ${draft.name}` })
      try {
        const { entered } = await batch.sync()
        return entered.some(({ key }) => key === item.key) ? outletDesk.entered(item.code + item.number) : outletDesk.lookBelow
      } catch (error) {
        if (error instanceof Unreached) {
          return outletDesk.kept
        }
        throw error
      }
    },
    done,
  })
}
