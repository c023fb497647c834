import type { ReactNode } from 'react'
import type { Control, Quota } from '#shared/model/supply'
import { go } from '../../../api/go'
import { inSentence } from '../../../text/format'
import { supplyText } from '../../../text/supply'
import { Banner } from '../../../ui/banner'
import { Card } from '../../../ui/card'
import { Cell } from '../../../ui/cell'
import { PageHead } from '../../../ui/page-head'
import { Section } from '../../../ui/section'
import { SupplyFrame } from '../../supply-frame'
import { WithSupply } from '../../with-supply'
import { ControlCard } from './control-card'
import { PaperCards } from './paper-cards'
import { QuotaCard } from './quota-card'
import { Requests } from './requests'

/** The invoices of a business: how it is controlled and why, what is left, what is held, what is under way. */
export default function SupplyPage(): ReactNode {
  return (
    <WithSupply bar={supplyText.bar}>
      {({ control, quota, paper, requests }, { at, stale }) => (
        <SupplyFrame bar={supplyText.bar}>
          <PageHead title={titleOf(control, quota)} />
          {stale !== undefined && <Banner tone='wait' text={stale} />}
          {control.class !== 'normal' && <ControlCard control={control} />}
          <Requests requests={requests} now={at} />
          <Section title={supplyText.quota} />
          <QuotaCard quota={quota} />
          <Section title={supplyText.paper} />
          <PaperCards paper={paper} isStopped={control.class === 'stopped'} />
          {control.class === 'normal' && <Section title={supplyText.control} />}
          {control.class === 'normal' && <ControlCard control={control} />}
          <Section title={supplyText.places} />
          <Card flush>
            <Cell first icon='inbox' title={supplyText.addresses} note={supplyText.addressesNote} onPress={() => go.to('/supply/pages/addresses/index')} />
            <Cell icon='door' title={supplyText.outlets} note={supplyText.outletsNote} onPress={() => go.to('/supply/pages/outlets/index')} />
          </Card>
        </SupplyFrame>
      )}
    </WithSupply>
  )
}

/** The answer first: how far the quota goes, or what stands before it. */
function titleOf({ class: name }: Control, quota: Quota | undefined): string {
  const { title } = supplyText
  if (name === 'grey' || name === 'stopped') {
    return title[name]
  }
  if (quota === undefined) {
    return title.none
  }
  return quota.left <= 0 ? title.gone : quota.runsOutOn === undefined ? title.lasts : title.runsOut(inSentence(quota.runsOutOn))
}
