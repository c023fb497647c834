import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { go } from '../../../api/go'
import { pickText } from '../../../text/existing-home'
import { placeOf, saleOf, titleFacts, titleOf } from '../../../text/home-words'
import { Dotted } from '../../../ui/dotted'
import { Icon } from '../../../ui/icon'
import type { IconName } from '../../../ui/icon-name'
import { Link } from '../../../ui/link'
import { Radio } from '../../../ui/radio'
import { maySell } from '../../candidate'
import type { Candidate } from '../../candidate'
import './candidate-row.css'

interface CandidateRowProps {
  item: Candidate
  on: boolean
  onPress: () => void
}

/** One home to choose, or why it cannot be chosen and whom to ask. */
export function CandidateRow({ item, on, onPress }: CandidateRowProps): ReactNode {
  const { home, filingId } = item
  const sale = saleOf(home)
  const parking = home.use !== 'home'
  const open = maySell(item)
  const sign = filingId !== undefined ? running : sale.open && parking ? notHere : sale
  return (
    <View>
      <Radio title={titleOf(home)} on={on} onPress={open ? onPress : undefined} said={sign.text}>
        <Dotted at='candidate__line' parts={placeOf(home)} />
        <Dotted at='candidate__line' parts={titleFacts(home)} />
        <View className={`candidate__sale${open ? '' : ' candidate__sale--closed'}`}>
          <Icon name={sign.icon} size='m' at='candidate__sign' />
          <Text>{sign.text}</Text>
        </View>
        {sale.closed && <Dotted at='candidate__line' parts={sale.closed.since} />}
        {sale.closed && <View className='candidate__line'>{sale.closed.ask}</View>}
      </Radio>
      {filingId !== undefined && <Link label={pickText.seeRunning} onPress={() => go.to(`/existing-home/pages/filing/index?id=${filingId}`)} />}
    </View>
  )
}

const running: { icon: IconName; text: string } = { icon: 'clock', text: pickText.running }
const notHere: { icon: IconName; text: string } = { icon: 'info', text: pickText.parking }
