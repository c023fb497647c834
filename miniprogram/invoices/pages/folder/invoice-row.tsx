import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { InvoiceLine } from '#shared/model/invoice'
import { yuan } from '#shared/model/money'
import { folderText, redMark, stateElse, stateWords } from '../../../text/invoice-folder'
import '../../../ui/cell.css'
import { Dotted } from '../../../ui/dotted'
import { press } from '../../../ui/press'
import { Status } from '../../../ui/status'
import './folder.css'

/** An invoice in the folder: with whom, what for, how much; a word only where something is special about it. */
export function InvoiceRow({ line, first, onPress }: { line: InvoiceLine; first: boolean; onPress: () => void }): ReactNode {
  const { partner, item, gross, issuedOn, state, isRed } = line
  const special = isRed ? redMark : state === 'valid' ? undefined : ((stateWords as Partial<Record<string, string>>)[state] ?? stateElse)
  return (
    <View className={`cell${first ? ' cell--first' : ''}`} {...press(onPress, { label: folderText.rowSaid(partner, item, yuan(gross), special ?? '') })}>
      <View className='cell__body'>
        <View className='invoice-row__top'>
          <View className='cell__title invoice-row__who'>{partner}</View>
          <View className='num strong invoice-row__amount'>{yuan(gross)}</View>
        </View>
        <Dotted parts={[shortItem(item), issuedOn]} at='cell__note' />
        {special !== undefined && <View className='invoice-row__state'><Status tone={state === 'void' || state === 'red' ? 'late' : 'idle'} word={special} /></View>}
      </View>
    </View>
  )
}

/** `*建筑服务*室内装饰` says twice what it is; the list needs it once. */
const shortItem = (item: string): string => item.replace(/^\*[^*]*\*/, '')
