import { useState } from 'react'
import { openDispute } from '#shared/contract/assessments'
import { dayIn } from '#shared/model/day'
import type { AssessmentId, CaseId } from '#shared/model/ids'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { intents } from '../../../api/intent'
import { disputeBegun } from '../../../state/draft'
import type { DisputeDraft } from '../../../state/dispute-draft'
import { askFor, useAsks } from '../../../state/subscriptions'
import { useSubmit } from '../../../state/use-submit'
import { claimOf } from '../../claim-of'

interface Parts {
  filingId: CaseId
  assessmentId: AssessmentId
  draft: DisputeDraft
  onRefused: () => void
}

/** Sends the dispute once and goes to where its answer will be; the registry's word may already be there. */
export function useClaim({ filingId, assessmentId, draft, onRefused }: Parts) {
  const [today] = useState(() => dayIn(Date.now()))
  const made = claimOf(draft, today)
  useAsks()
  return useSubmit<string, { id: string }>([], {
    check: () => ('faults' in made ? made.faults : {}),
    send: async () => {
      if ('faults' in made) {
        throw new Error('sent with faults')
      }
      // Still within the tap; the dispute does not wait for it.
      void askFor('dispute')
      const { claim } = made
      try {
        const body = { assessmentSeen: assessmentId, claim }
        return (await intents.run(`dispute ${filingId}`, (key) => call(openDispute, { params: { filingId }, body }, key))).dispute
      } catch (error) {
        // The value or the filing may have moved on since it was looked at: the page finds out.
        onRefused()
        throw error
      }
    },
    done: ({ id }) => {
      disputeBegun.drop()
      go.instead(`/price/pages/answer/index?id=${id}`)
    },
  })
}
