import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { readReferencePrice } from '#shared/contract/look-ups'
import type { ReplyOf } from '#shared/contract/route'
import { call } from '../../../api/call'
import { useSubmit } from '../../../state/use-submit'
import { priceText } from '../../../text/look-ups'
import { Banner } from '../../../ui/banner'
import { Field } from '../../../ui/field'
import { faultOfName } from '../../check-name'
import { LookUpFrame } from '../../look-up-frame'
import { Price } from './price'

/** `89.42` → hundredths of a square metre; undefined when it is no area of a home. */
function areaOf(text: string): string | undefined {
  const [, whole = '', part = ''] = /^([1-9]\d{1,3})(?:\.(\d{1,2}))?$/.exec(text.trim()) ?? []
  return whole === '' ? undefined : whole + part.padEnd(2, '0')
}

/** About how much homes of a complex are worth, from how many sales, and how sure that is. */
export default function ReferencePrice(): ReactNode {
  const [complex, setComplex] = useState('')
  const [area, setArea] = useState('')
  const [told, setTold] = useState<ReplyOf<typeof readReferencePrice>>()
  // Beside the state: a name that was chosen is asked for at once, and the state has it only after the next drawing.
  const wanted = useRef('')
  const form = useSubmit(['complex', 'area'], {
    check: () => faultsOf(wanted.current, area),
    send: () => ask(wanted.current, area),
    done: setTold,
  })
  function name(text: string): void {
    wanted.current = text
    setComplex(text)
    form.forget('complex')
  }
  return (
    <LookUpFrame text={priceText} act={priceText.act} busy={form.busy} onAsk={form.submit}>
      {form.problem && <Banner tone='late' text={`${form.problem.title}。${form.problem.note}`} />}
      <Field
        id='complex' label={priceText.complex} value={complex} hint={priceText.complexHint} maxLength={40} onChange={name}
        {...(form.faults.complex === undefined ? {} : { error: form.faults.complex })}
      />
      <Field
        id='area' label={priceText.area} value={area} hint={priceText.areaHint} maxLength={7} digit unit={priceText.sqm} onChange={(text) => { setArea(text); form.forget('area') }}
        {...(form.faults.area === undefined ? {} : { error: form.faults.area })}
      />
      {told && <Price told={told} onChoose={(chosen) => { name(chosen); form.submit() }} />}
    </LookUpFrame>
  )
}

const ask = (complex: string, area: string): Promise<ReplyOf<typeof readReferencePrice>> =>
  call(readReferencePrice, { query: { complex: complex.trim(), area: areaOf(area) ?? '' } })

function faultsOf(complex: string, area: string): { complex?: string; area?: string } {
  const fault = faultOfName(complex)
  return { ...(fault === undefined ? {} : { complex: fault }), ...(areaOf(area) === undefined ? { area: priceText.areaWrong } : {}) }
}
