import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { dayIn } from '#shared/model/day'
import { go } from '../../../api/go'
import { saleBegun } from '../../../state/draft'
import type { Sale } from '../../../state/sale'
import { waysOut } from '../../../state/ways'
import { dealText, filingText } from '../../../text/existing-home'
import { titleOf } from '../../../text/home-words'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Button } from '../../../ui/button'
import { Link } from '../../../ui/link'
import type { Look } from '../../../ui/look'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Refused } from '../../../ui/refused'
import { Screen } from '../../../ui/screen'
import { Steps } from '../../../ui/steps'
import type { Candidate } from '../../candidate'
import { Contracts } from './contracts'
import { TypedDeal } from './typed-deal'
import { useOpening } from './use-opening'

interface DealProps {
  item: Candidate
  sale: Sale
  look: Look
  online: boolean
  /** looks again what is true of the home */
  onRefused: () => void
}

/** The contracts of the home that was chosen, one of them chosen already; or three inputs where there is none. */
export function Deal({ item, sale: begun, look, online, onRefused }: DealProps): ReactNode {
  const { home, contracts } = item
  const [today] = useState(() => dayIn(Date.now()))
  const [sale, setSale] = useState<Sale>({ ...begun, signedOn: begun.signedOn || today })
  const [number, setNumber] = useState(contracts.length === 1 ? contracts[0]?.contractNumber : undefined)
  const byHand = sale.byHand || contracts.length === 0
  const form = useOpening({ home, sale, contractNumber: byHand ? undefined : number, today, onRefused })
  function change(part: Partial<Sale>): void {
    const next = { ...sale, ...part }
    setSale(next)
    saleBegun.write(next)
  }
  const whyNot = online ? (byHand || number !== undefined ? undefined : dealText.none) : words.whyNotOffline
  const foot = (
    <ActionBar note={byHand ? dealText.handNote : dealText.note}>
      <Button
        label={byHand ? dealText.handUse : dealText.use} onPress={form.submit} {...(form.busy ? { busy: dealText.busy } : {})}
        {...(whyNot === undefined ? {} : { whyNot })}
      />
    </ActionBar>
  )
  return (
    <Screen look={look} offline={!online} bar={{ title: filingText.bar, onBack: go.back }} foot={foot}>
      <Page>
        <Steps at={2} of={5} />
        <PageHead title={byHand ? dealText.handTitle : dealText.title} lead={byHand ? dealText.handLead : dealText.lead} />
        {form.problem && <Refused problem={form.problem} ways={waysOut(onRefused)} />}
        <View className='small quiet deal__home'>{titleOf(home)}</View>
        {byHand
          ? <TypedDeal sale={sale} faults={form.faults} from={home.acquiredOn} to={today} onChange={(part, input) => { change(part); form.forget(input) }} />
          : <Contracts contracts={contracts} on={number} onChoose={setNumber} />}
        {contracts.length > 0 && <Link label={byHand ? dealText.byContract : dealText.byHand} onPress={() => change({ byHand: !byHand })} />}
      </Page>
    </Screen>
  )
}
