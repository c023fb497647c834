import type { ContactKind } from '#shared/model/message'
import { maskPhone } from '../privacy/mask'

/** District level, as addresses of Chongqing begin: `重庆市渝中区`. */
const SHOWN_OF_ADDRESS = 6

/** `199****0001`, `a***@example.com`, `重庆市渝中区…`: its owner knows it again, whoever looks over the shoulder learns nothing. */
export function maskContact(kind: ContactKind, value: string): string {
  switch (kind) {
    case 'phone':
      return maskPhone(value)
    case 'email':
      return `${Array.from(value)[0] ?? ''}***${value.slice(value.lastIndexOf('@'))}`
    case 'address':
      return `${Array.from(value).slice(0, SHOWN_OF_ADDRESS).join('')}…`
  }
}
