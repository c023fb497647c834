import type { ReactNode } from 'react'
import type { NoticeCategory } from '#shared/model/message'
import { categories, settingsText } from '../../../text/messages'
import { Card } from '../../../ui/card'
import { SwitchRow } from '../../../ui/switch-row'

interface KindsProps {
  off: readonly NoticeCategory[]
  onChange: (off: NoticeCategory[]) => void
}

const SHOWN = Object.keys(categories) as (keyof typeof categories)[]

/** What one is reminded of; documents come whatever is chosen. */
export function Kinds({ off, onChange }: KindsProps): ReactNode {
  const toggle = (kind: NoticeCategory): void => onChange(off.includes(kind) ? off.filter((each) => each !== kind) : [...off, kind])
  return (
    <Card flush>
      <SwitchRow first title={settingsText.documents} note={settingsText.documentsNote} on />
      {SHOWN.map((kind) => (
        <SwitchRow key={kind} {...categories[kind]} on={!off.includes(kind)} onPress={() => toggle(kind)} />
      ))}
    </Card>
  )
}
