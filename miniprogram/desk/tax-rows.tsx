import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { yuan } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { TaxLine } from '#shared/model/tax-line'
import { deskText, nameOfDeskFact } from '../text/desk'
import { nameOfTax } from '../text/tax-names'

/** Taxes one under another, those that wait for the clerk marked, and what they come to. */
export function TaxRows({ lines, total }: { lines: readonly TaxLine[]; total: Fen | undefined }): ReactNode {
  return (
    <View>
      {lines.map((line) => <Line key={line.tax} line={line} />)}
      {total !== undefined && (
        <View className='desk-tax desk-tax--sum'>
          <View className='desk-tax__name'>{deskText.total}</View>
          <View className='desk-tax__sum'>{`${yuan(total)} ${deskText.yuan}`}</View>
        </View>
      )}
    </View>
  )
}

function Line({ line }: { line: TaxLine }): ReactNode {
  return (
    <View className={`desk-tax${line.unknown ? ' desk-tax--open' : ''}`}>
      <View className='desk-tax__name'>{nameOfTax(line.tax)}</View>
      {line.unknown && <View className='desk-tax__why'>{deskText.missing(line.missing.map(nameOfMissing).join('、'))}</View>}
      <View className='desk-tax__sum'>{line.unknown ? deskText.waits : `${yuan(line.payable)} ${deskText.yuan}`}</View>
    </View>
  )
}

/** A fact, a figure of the law that only the bureau knows, or another tax that is not known yet. */
export const nameOfMissing = (name: string): string => nameOfDeskFact(name) ?? (name.startsWith('parameter:') ? deskText.parameter : nameOfTax(name))
