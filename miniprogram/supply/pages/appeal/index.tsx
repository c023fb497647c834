import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { go } from '../../../api/go'
import { appealText } from '../../../text/supply'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { SupplyFrame } from '../../supply-frame'
import { WithSupply } from '../../with-supply'
import { AppealForm } from './appeal-form'

/** "This is not right": one reason of the class, contradicted. */
export default function Appeal(): ReactNode {
  const asked = useRouter().params['reason']
  return (
    <WithSupply bar={appealText.bar}>
      {({ business, control }) => {
        const reason = control.reasons.find(({ id }) => id === asked)
        return reason ? <AppealForm key={`${business.code} ${reason.id}`} code={business.code} reason={reason} /> : (
          <SupplyFrame bar={appealText.bar}>
            <Blank icon='check-round' title={appealText.gone} note={appealText.goneNote}>
              <Button label={appealText.goneAct} onPress={() => go.backTo('/supply/pages/supply/index')} />
            </Blank>
          </SupplyFrame>
        )
      }}
    </WithSupply>
  )
}
