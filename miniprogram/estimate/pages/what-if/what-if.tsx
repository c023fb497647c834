import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { dayIn } from '#shared/model/day'
import { go } from '../../../api/go'
import { whatIfBegun } from '../../../state/draft'
import { waysOut } from '../../../state/ways'
import type { WhatIf as Begun } from '../../../state/what-if'
import { estimateText } from '../../../text/estimate'
import { aria } from '../../../ui/aria'
import { Banner } from '../../../ui/banner'
import { ErrorBlock } from '../../../ui/error-block'
import { Link } from '../../../ui/link'
import { Skeleton } from '../../../ui/skeleton'
import { acts } from '../../../text/zh-CN'
import { faultsIn } from '../../scenario-of'
import { useEstimate } from '../../use-estimate'
import { Chart } from './chart'
import { Compare } from './compare'
import { Form } from './form'
import { MoreForm } from './more-form'
import { Sides } from './sides'

/** The form and what comes of it, on one page: each change is computed at once, the last answer stays meanwhile. */
export function WhatIf({ begun }: { begun: Begun }): ReactNode {
  const [form, setForm] = useState(begun)
  const [today] = useState(() => dayIn(Date.now()))
  const faults = faultsIn(form)
  const { answer, busy, problem, again } = useEstimate(form, today)
  const change = (changed: Partial<Begun>) => {
    const next = { ...form, ...changed }
    setForm(next)
    whatIfBegun.write(next)
  }
  return (
    <View>
      {problem && answer && <Banner tone='wait' text={`${problem.title}。${problem.note}`} act={{ label: acts.retry, onPress: again }} />}
      {problem && !answer && <ErrorBlock problem={problem} ways={waysOut(again)} onRetry={again} />}
      {!answer && !problem && faults.price === undefined && <Skeleton cards={2} lines={3} />}
      {answer && (
        <View {...aria({ busy })}>
          <Compare answer={answer} />
          <Chart answer={answer} heldSince={form.heldSince} />
        </View>
      )}
      <Form form={form} today={today} faults={faults} onChange={change} />
      <MoreForm form={form} faults={faults} onChange={change} />
      {answer && <Sides answer={answer} />}
      <Link label={estimateText.law} onPress={() => go.to('/estimate/pages/law/index')} />
    </View>
  )
}
