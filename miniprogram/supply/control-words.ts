import type { Control, ControlClass, ControlReason } from '#shared/model/supply'
import { classElse, classWords, evidenceWords, exitWords, reasonTitles, supplyText } from '../text/supply'
import type { StatusTone } from '../ui/status'

type Table<Value> = Partial<Record<string, Value>>

const TONES: Record<ControlClass, StatusTone> = { normal: 'done', low: 'wait', high: 'wait', grey: 'wait', stopped: 'late' }

/** What a class is called and means; a newer server may know more of them. */
export function classOf({ class: name }: Pick<Control, 'class'>): { title: string; note: string; tone: StatusTone } {
  return { ...((classWords as Table<typeof classElse>)[name] ?? classElse), tone: (TONES as Table<StatusTone>)[name] ?? 'idle' }
}

/** A reason, part by part: what, what it rests on, since and until when, and how to get out. */
export function reasonFacts({ kind, evidence, since, until, detail }: ControlReason) {
  return {
    title: (reasonTitles as Table<string>)[kind] ?? detail,
    detail,
    facts: [
      { label: supplyText.evidence, value: (evidenceWords as Table<string>)[evidence] ?? '' },
      { label: supplyText.from, value: [supplyText.since(since), until === undefined ? supplyText.open : supplyText.until(until)].join('，') },
      { label: supplyText.exit, value: (exitWords as Table<string>)[kind] ?? '' },
    ].filter(({ value }) => value !== ''),
  }
}
