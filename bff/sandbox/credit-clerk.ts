import { dayIn } from '#shared/model/day'
import type { Core } from '../adapters/core/connect'
import { startClerk } from './start-clerk'
import type { ClerkOptions } from './start-clerk'

/** Plays the bureau's clerk for tax credit: answers who says that an entry is not right. */
export const startCreditClerk = (core: Core, options: ClerkOptions = {}): { stop: () => Promise<void> } =>
  startClerk((before) => answerChallenges(core, before), { afterMs: 20_000, ...options })

/** What a challenge must speak of to be right in the sandbox. */
const PROOF = /凭证|回执|证明|不是我|搞错/

/** Answers every open challenge made up to `askedBefore`. @returns how many were answered */
export async function answerChallenges(core: Core, askedBefore: Date): Promise<number> {
  const open = await core.credit
    .selectFrom('entry_challenge')
    .select(['id', 'entry_id', 'text'])
    .where('answered_at', 'is', null)
    .where('asked_at', '<=', askedBefore)
    .orderBy('asked_at')
    .limit(100)
    .execute()
  for (const { id, entry_id: entryId, text } of open) {
    const isRight = PROOF.test(text)
    if (isRight) {
      await core.credit.updateTable('person_entry').set({ removed_on: dayIn(Date.now()) }).where('id', '=', entryId).where('removed_on', 'is', null).execute()
    }
    const grounds = isRight ? '核对了缴款凭证，税款按期缴纳，记录已更正。' : '核对了征管记录，税款确实晚缴，记录保留到期满。'
    await core.credit
      .updateTable('entry_challenge')
      .set({ answer: isRight ? 'removed' : 'kept', grounds, answered_at: new Date() })
      .where('id', '=', id)
      .where('answered_at', 'is', null)
      .execute()
  }
  return open.length
}
