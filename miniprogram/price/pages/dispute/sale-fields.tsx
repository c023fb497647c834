import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { dayIn } from '#shared/model/day'
import { blankSale } from '../../../state/dispute-draft'
import type { SaleDraft } from '../../../state/dispute-draft'
import { disputeText } from '../../../text/disputes'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { DateField } from '../../../ui/date-field'
import { Field } from '../../../ui/field'
import { errorOf } from './fields'
import type { FieldsProps } from './fields'

const MOST = 6

/** Sales that compare better: where, when, how large, for how much. */
export function SaleFields({ draft: { sales }, faults, onChange }: FieldsProps): ReactNode {
  const put = (at: number, part: Partial<SaleDraft>) =>
    onChange({ sales: sales.map((sale, place) => (place === at ? { ...sale, ...part } : sale)) }, inputOf(at, Object.keys(part)[0]))
  return (
    <View>
      {sales.map((sale, at) => (
        <Sale
          key={at} at={at} sale={sale} faults={faults} onChange={(part) => put(at, part)}
          onDrop={sales.length > 1 ? () => onChange({ sales: sales.filter((_, place) => place !== at) }) : undefined}
        />
      ))}
      {sales.length < MOST && <Button kind='text' label={disputeText.addSale} onPress={() => onChange({ sales: [...sales, blankSale] })} />}
      <View className='small quiet dispute__help'>{disputeText.salesHelp}</View>
    </View>
  )
}

const inputOf = (at: number, name = ''): string => `sales.${at}.${name}`

interface SaleProps {
  at: number
  sale: SaleDraft
  faults: FieldsProps['faults']
  onChange: (part: Partial<SaleDraft>) => void
  onDrop: (() => void) | undefined
}

function Sale({ at, sale, faults, onChange, onDrop }: SaleProps): ReactNode {
  const [month] = useState(() => dayIn(Date.now()).slice(0, 7))
  const { complexHint, areaHint, areaUnit, priceHint, yuan } = disputeText
  const error = (input: keyof SaleDraft) => errorOf(faults, inputOf(at, input))
  return (
    <Card>
      <View className='card__title dispute__sale'>{disputeText.saleTitle(at + 1)}</View>
      <Field
        id={`complex-${at}`} label={disputeText.complex} value={sale.complex} hint={complexHint} maxLength={40}
        onChange={(complex) => onChange({ complex })} {...error('complex')}
      />
      <DateField
        id={`month-${at}`} label={disputeText.month} value={sale.month} month from='2016-01' to={month}
        onChange={(sold) => onChange({ month: sold })} {...error('month')}
      />
      <Field
        id={`area-${at}`} label={disputeText.soldArea} value={sale.area} hint={areaHint} unit={areaUnit} maxLength={8} digit
        onChange={(area) => onChange({ area })} {...error('area')}
      />
      <Field
        id={`price-${at}`} label={disputeText.soldPrice} value={sale.price} hint={priceHint} unit={yuan} maxLength={16} digit
        onChange={(price) => onChange({ price })} {...error('price')}
      />
      {onDrop && <Button kind='text' label={disputeText.dropSale} onPress={onDrop} />}
    </Card>
  )
}
