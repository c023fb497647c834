import type { ReactNode } from 'react'
import { go } from '../../../api/go'
import { raiseText } from '../../../text/supply'
import { Blank } from '../../../ui/blank'
import { SupplyFrame } from '../../supply-frame'
import { WithSupply } from '../../with-supply'
import { RaiseForm } from './raise-form'
import { Button } from '../../../ui/button'

/** A higher quota for this month. */
export default function Raise(): ReactNode {
  return (
    <WithSupply bar={raiseText.bar}>
      {({ business, control, quota }) =>
        quota ? <RaiseForm key={business.code} code={business.code} control={control} quota={quota} /> : (
          <SupplyFrame bar={raiseText.bar}>
            <Blank icon='info' title={raiseText.noQuota}>
              <Button label={raiseText.back} onPress={() => go.backTo('/supply/pages/supply/index')} />
            </Blank>
          </SupplyFrame>
        )}
    </WithSupply>
  )
}
