import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Contract } from '#shared/model/filing'
import { yuan } from '#shared/model/money'
import { dealText } from '../../../text/existing-home'
import { Fact } from '../../../ui/fact'
import { Radio, RadioGroup } from '../../../ui/radio'
import './contracts.css'

interface ContractsProps {
  contracts: readonly Contract[]
  on: string | undefined
  onChoose: (contractNumber: string) => void
}

/** The net-signed contracts of one home. */
export function Contracts({ contracts, on, onChoose }: ContractsProps): ReactNode {
  return (
    <RadioGroup label={dealText.title}>
      {contracts.map(({ contractNumber, price, signedOn, buyers }) => {
        const amount = `${yuan(price)} ${dealText.priceUnit}`
        return (
          <Radio key={contractNumber} title={amount} on={contractNumber === on} onPress={() => onChoose(contractNumber)} said={`${dealText.buyer} ${buyers.join('、')}`}>
            <View className='contract'>
              <Fact label={dealText.buyer} value={buyers.join('、')} />
              <Fact label={dealText.signedOn} value={signedOn} />
              <Fact label={dealText.number} value={contractNumber} />
            </View>
          </Radio>
        )
      })}
    </RadioGroup>
  )
}
