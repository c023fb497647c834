import type { ReactNode } from 'react'
import type { Contact, ContactKind } from '#shared/model/message'
import { go } from '../../../api/go'
import { settingsText } from '../../../text/messages'
import { Card } from '../../../ui/card'
import { Cell } from '../../../ui/cell'
import type { IconName } from '../../../ui/icon-name'

const ROWS: readonly { kind: ContactKind; icon: IconName }[] = [{ kind: 'phone', icon: 'phone' }, { kind: 'email', icon: 'inbox' }, { kind: 'address', icon: 'home' }]

/** Where one can be reached besides WeChat, masked. */
export function Contacts({ contacts }: { contacts: readonly Contact[] }): ReactNode {
  return (
    <Card flush>
      {ROWS.map(({ kind, icon }, at) => (
        <Cell
          key={kind} first={at === 0} icon={icon} title={settingsText[kind]} note={contacts.find((each) => each.kind === kind)?.masked ?? settingsText.notKept}
          onPress={() => go.to(`/messages/pages/contact/index?kind=${kind}`)}
        />
      ))}
    </Card>
  )
}
