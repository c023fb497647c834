import type { ReactNode } from 'react'
import type { Filing } from '#shared/model/filing'
import { go } from '../../../api/go'
import { hubText } from '../../../text/existing-home'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Button } from '../../../ui/button'
import { ShareButton } from '../../../ui/share-button'
import { invitees, isOver } from '../../invitees'
import { Correct } from './correct'
import type { Inviting } from './use-inviting'

interface NextActProps {
  filing: Filing
  /** when it was looked at */
  at: number
  inviting: Inviting
  online: boolean
  onChange: (filing: Filing) => void
}

/** The one thing to do next; nothing where others act. */
export function NextAct({ filing, at, inviting, online, onChange }: NextActProps): ReactNode {
  const { id, todo, state } = filing
  const to = (label: string, page: string): ReactNode => (
    <ActionBar>
      <Button label={label} onPress={() => go.to(`/existing-home/pages/${page}/index?id=${id}`)} />
    </ActionBar>
  )
  switch (todo) {
    case 'invite':
      return <Invite filing={filing} at={at} inviting={inviting} online={online} />
    case 'confirm':
      return to(hubText.confirm, 'facts')
    case 'sign':
      return to(hubText.sign, 'tax-sheet')
    case 'pay':
      return to(hubText.pay, 'notice')
    case 'correct':
      return <Correct filing={filing} online={online} onChange={onChange} />
    default:
      return state === 'done' ? to(hubText.certificates, 'certificates') : null
  }
}

function Invite({ filing, at, inviting, online }: Omit<NextActProps, 'onChange'>): ReactNode {
  const [first] = invitees(filing)
  const state = { ...(inviting.busy ? { busy: hubText.inviting } : {}), ...(online ? {} : { whyNot: words.whyNotOffline }) }
  return (
    <ActionBar>
      {first && !isOver(first, at)
        ? <ShareButton id={first.code} label={hubText.invite(first.who)} onPress={() => inviting.invite(first)} {...state} />
        : <Button label={hubText.inviteMore} onPress={inviting.renew} {...state} />}
    </ActionBar>
  )
}
