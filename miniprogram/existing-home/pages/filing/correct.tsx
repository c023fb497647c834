import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { reopenFiling } from '#shared/contract/existing-home'
import type { Filing } from '#shared/model/filing'
import { call } from '../../../api/call'
import { intents } from '../../../api/intent'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { hubText } from '../../../text/existing-home'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Button } from '../../../ui/button'
import { Refused } from '../../../ui/refused'

interface CorrectProps {
  filing: Filing
  online: boolean
  onChange: (filing: Filing) => void
}

/** Back to the start with what now stands in the contract; all sign anew. */
export function Correct({ filing: { id: filingId, deal }, online, onChange }: CorrectProps): ReactNode {
  const form = useSubmit([], {
    check: () => ({}),
    send: () => intents.run(`reopen ${filingId}`, (key) => call(reopenFiling, { params: { filingId } }, key)),
    done: ({ filing }) => onChange(filing),
  })
  return (
    <View>
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
      <ActionBar note={deal.source === 'typed' ? hubText.correctTypedNote : hubText.correctNote}>
        <Button
          label={hubText.correct} onPress={form.submit} {...(form.busy ? { busy: hubText.correcting } : {})}
          {...(online ? {} : { whyNot: words.whyNotOffline })}
        />
      </ActionBar>
    </View>
  )
}
