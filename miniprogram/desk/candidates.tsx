import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Comparable } from '#shared/model/assessment'
import { disputeDesk } from '../text/desk-prices'
import { area } from '../text/format'
import { plain } from '../text/tax-formula'
import { aria } from '../ui/aria'
import { Icon } from '../ui/icon'
import { press } from '../ui/press'

interface CandidatesProps {
  of: readonly Comparable[]
  picked: readonly string[]
  error: string | undefined
  onPick: (picked: string[]) => void
}

/** Sales that could stand beside the home, the most alike first, to tick. */
export function Candidates({ of, picked, error, onPick }: CandidatesProps): ReactNode {
  const toggle = (id: string) => (): void => onPick(picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id])
  return (
    <View className={`candidates${error === undefined ? '' : ' is-error'}`}>
      <View className='decide__lead'>{of.length === 0 ? disputeDesk.noCandidates : disputeDesk.pickNote(picked.length)}</View>
      <View className='candidates__list'>
        {of.map((sale) => <Candidate key={sale.sale} sale={sale} on={picked.includes(sale.sale)} onPress={toggle(sale.sale)} />)}
      </View>
      {error !== undefined && <View className='field__error' {...aria({ role: 'alert' })}>{error}</View>}
    </View>
  )
}

function Candidate({ sale, on, onPress }: { sale: Comparable; on: boolean; onPress: () => void }): ReactNode {
  const what = [sale.sameBuilding ? `${sale.complex} ${disputeDesk.sameBuilding}` : sale.complex, disputeDesk.floor(sale.floor), area(sale.area)].join('，')
  const paid = disputeDesk.paid(sale.soldOn, plain(sale.price), plain(sale.adjusted))
  return (
    <View className={`candidate${on ? ' is-on' : ''}`} {...press(onPress, { role: 'checkbox', label: `${what}，${paid}`, checked: on })}>
      <View className='candidate__box'>{on && <Icon name='check' size='s' />}</View>
      <View className='candidate__body'>
        <View>{what}</View>
        <View className='candidate__paid'>{paid}</View>
      </View>
    </View>
  )
}
