import { useRef, useState } from 'react'
import { inviteParties } from '#shared/contract/existing-home'
import type { Filing } from '#shared/model/filing'
import type { CaseId } from '#shared/model/ids'
import { call } from '../../../api/call'
import { intents } from '../../../api/intent'
import { platform } from '../../../api/platform'
import { useSubmit } from '../../../state/use-submit'
import { hubText } from '../../../text/existing-home'
import type { Problem } from '../../../ui/problem'
import type { Invitee } from '../../invitees'

export interface Inviting {
  busy: boolean
  problem: Problem | undefined
  /** what has just been done, once it is */
  told: string | undefined
  invite: (invitee: Invitee) => void
  /** new codes for those that ran out */
  renew: () => void
}

/** Hands an invitation out: in the browser its link is copied, in WeChat its button opens the list of friends by itself. */
export function useInviting(filingId: CaseId, onChange: (filing: Filing) => void): Inviting {
  const [told, setTold] = useState<string>()
  const telling = useRef<string>(undefined)
  const form = useSubmit([], {
    check: () => ({}),
    send: () => intents.run(`invite ${filingId}`, (key) => call(inviteParties, { params: { filingId } }, key)),
    done: ({ filing }) => {
      onChange(filing)
      setTold(telling.current)
    },
  })
  async function invite({ who, page }: Invitee): Promise<void> {
    const link = platform.linkTo(page)
    telling.current = link === undefined ? hubText.invited(who) : (await platform.copy(link)) ? hubText.copied(who) : hubText.copyByHand(who)
    form.submit()
  }
  function renew(): void {
    telling.current = undefined
    form.submit()
  }
  return { busy: form.busy, problem: form.problem, told, invite: (invitee) => void invite(invitee), renew }
}
