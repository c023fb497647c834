import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Control, ControlReason } from '#shared/model/supply'
import { go } from '../../../api/go'
import { supplyText } from '../../../text/supply'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { Link } from '../../../ui/link'
import { Status } from '../../../ui/status'
import { classOf, reasonFacts } from '../../control-words'
import './supply.css'

/** The class a business is in, what it means, and every reason with the way out of it: never a silent freeze. */
export function ControlCard({ control }: { control: Control }): ReactNode {
  const { title, note, tone } = classOf(control)
  const { reasons, credit, appealId } = control
  return (
    <View>
      <Card>
        <View className='class'>
          <Status tone={tone} word={title} />
          <View className='class__credit'>{supplyText.credit(credit)}</View>
        </View>
        <View className='class__note'>{note}</View>
        {reasons.length === 0 && <View className='small quiet'>{control.class === 'normal' ? supplyText.noReasons : supplyText.byCredit}</View>}
        {appealId !== undefined && <Link label={supplyText.appealOpen} onPress={() => go.to(`/supply/pages/request/index?id=${appealId}`)} />}
      </Card>
      {reasons.map((reason) => <Reason key={reason.id} reason={reason} mayAppeal={appealId === undefined} />)}
    </View>
  )
}

function Reason({ reason, mayAppeal }: { reason: ControlReason; mayAppeal: boolean }): ReactNode {
  const { title, detail, facts } = reasonFacts(reason)
  return (
    <Card>
      <View className='card__title'>{title}</View>
      <View className='reason__detail'>{detail}</View>
      {facts.map(({ label, value }) => <Fact key={label} label={label} value={value} />)}
      {mayAppeal && <Link label={supplyText.appeal} onPress={() => go.to(`/supply/pages/appeal/index?reason=${encodeURIComponent(reason.id)}`)} />}
    </Card>
  )
}
