import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { go } from '../../../api/go'
import { paperText } from '../../../text/supply'
import { Fault } from '../../../ui/fault'
import { Radio, RadioGroup } from '../../../ui/radio'
import { Section } from '../../../ui/section'
import type { Delivery as Chosen } from './use-delivery'

interface DeliveryProps {
  delivery: Chosen
  fault: string | undefined
  onChosen: () => void
}

const PICK = { post: '/supply/pages/addresses/index?pick=1', outlet: '/supply/pages/outlets/index?pick=1' } as const

/** By post to an address, or at an outlet: a tap on one that has nothing yet leads to where it is picked. */
export function Delivery({ delivery: { picked, of, choose }, fault, onChosen }: DeliveryProps): ReactNode {
  function tap(how: 'post' | 'outlet'): void {
    onChosen()
    if (of[how]) {
      choose(how)
    } else {
      go.to(PICK[how])
    }
  }
  return (
    <View>
      <Section title={paperText.how} {...(picked ? { act: { label: paperText.change, onPress: () => go.to(PICK[picked.how]) } } : {})} />
      <RadioGroup label={paperText.how}>
        <Row title={paperText.post} none={paperText.postNone} of={of.post} on={picked?.how === 'post'} onPress={() => tap('post')} />
        <Row title={paperText.outlet} none={paperText.outletNone} of={of.outlet} on={picked?.how === 'outlet'} onPress={() => tap('outlet')} />
      </RadioGroup>
      <Fault text={fault} />
    </View>
  )
}

interface RowProps {
  title: string
  /** what to do while nothing is picked */
  none: string
  of: Chosen['picked']
  on: boolean
  onPress: () => void
}

function Row({ title, none, of, on, onPress }: RowProps): ReactNode {
  return (
    <Radio title={title} on={on} said={of ? `${of.title}，${of.place}` : none} onPress={onPress}>
      {of ? (
        <View className='choice__note'>
          <View>{of.title}</View>
          <View>{of.place}</View>
        </View>
      ) : <View className='choice__note'>{none}</View>}
    </Radio>
  )
}
