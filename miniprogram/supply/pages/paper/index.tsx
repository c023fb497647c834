import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { go } from '../../../api/go'
import { kindWords, paperText, supplyText } from '../../../text/supply'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { SupplyFrame } from '../../supply-frame'
import { WithSupply } from '../../with-supply'
import { PaperForm } from './paper-form'

/** Paper invoices of one kind: how many, and how they come. */
export default function Paper(): ReactNode {
  const asked = useRouter().params['kind']
  return (
    <WithSupply bar={paperText.bar}>
      {({ business, control, paper, postage }) => {
        const approval = paper.find(({ kind }) => kind === asked) ?? paper[0]
        if (approval && approval.most > 0 && control.class !== 'stopped') {
          return <PaperForm key={`${business.code} ${approval.kind}`} code={business.code} control={control} approval={approval} postage={postage} />
        }
        const why = control.class === 'stopped' ? paperText.stopped : approval ? paperText.none : supplyText.noPaper
        return (
          <SupplyFrame bar={paperText.bar}>
            <Blank icon='info' title={approval ? paperText.title(kindWords[approval.kind]) : paperText.bar} note={why}>
              <Button label={paperText.back} onPress={() => go.backTo('/supply/pages/supply/index')} />
            </Blank>
          </SupplyFrame>
        )
      }}
    </WithSupply>
  )
}
