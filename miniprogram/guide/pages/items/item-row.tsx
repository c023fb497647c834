import type { ReactNode } from 'react'
import type { ItemLine } from '#shared/model/guide'
import { go } from '../../../api/go'
import { onlineNotes } from '../../../text/guide'
import { Cell } from '../../../ui/cell'

interface ItemRowProps {
  item: ItemLine
  first: boolean
  sayHere: boolean
}

export function ItemRow({ item: { id, name, online }, first, sayHere }: ItemRowProps): ReactNode {
  const note = online === 'here' && !sayHere ? undefined : onlineNotes[online]
  return <Cell first={first} title={name} onPress={() => go.to(`/guide/pages/item/index?id=${id}`)} {...(note === undefined ? {} : { note })} />
}
