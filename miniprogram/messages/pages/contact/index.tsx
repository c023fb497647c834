import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { ContactKind } from '#shared/model/message'
import { Address } from './address'
import { Coded } from './coded'

/** A phone number, mailbox or address: what is kept, another one, or none. */
export default function ContactPage(): ReactNode {
  const asked = useRouter().params['kind']
  const kind = ContactKind.options.find((each) => each === asked) ?? 'phone'
  return kind === 'address' ? <Address /> : <Coded kind={kind} />
}
