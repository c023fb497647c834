import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import type { CaseId } from '#shared/model/ids'
import type { InvoiceNumber } from '#shared/model/invoice'
import type { BusinessCode } from '#shared/model/tax-number'
import { RedSheet } from './red-sheet'
import { StartRed } from './start-red'

/** A red letter: to be started over an invoice (`n`), or one that is under way (`id`). */
export default function RedPage(): ReactNode {
  const { id, n = '', as } = useRouter().params
  const code = as as BusinessCode | undefined
  return id === undefined ? <StartRed of={{ number: n as InvoiceNumber, query: code === undefined ? {} : { as: code } }} /> : <RedSheet id={id as CaseId} as={code} />
}
