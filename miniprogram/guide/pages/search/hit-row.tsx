import type { ReactNode } from 'react'
import type { Hit, HitKind } from '#shared/model/search'
import { searchText } from '../../../text/search'
import { Cell } from '../../../ui/cell'
import type { IconName } from '../../../ui/icon-name'

const ICONS: Record<HitKind, IconName> = { item: 'tasks', lookUp: 'search', answer: 'info', law: 'doc', hall: 'door', help: 'phone' }

interface HitRowProps {
  hit: Hit
  first: boolean
  sayKind: boolean
  onOpen: (page: string) => void
}

export function HitRow({ hit: { kind, title, note, page, why }, first, sayKind, onOpen }: HitRowProps): ReactNode {
  const said = [sayKind ? searchText.kind(kind) : undefined, why === undefined ? note : searchText.called(why)].filter(Boolean).join(' · ')
  return <Cell first={first} icon={ICONS[kind] ?? 'info'} title={title} note={said} onPress={() => onOpen(page)} />
}
