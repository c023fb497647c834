import type { ChallengeId, CreditChallenge, CreditEntry } from '#shared/model/credit'
import { instant } from '#shared/model/day'
import type { PersonEntry } from '../../adapters/core/credit'
import type { ChallengeRecord } from './challenge-store'

export const challengeView = ({ id, text, state, grounds, openedAt, answeredAt }: ChallengeRecord): CreditChallenge => ({
  id: id as ChallengeId,
  state: state === 'removed' || state === 'kept' ? state : 'asked',
  text,
  openedAt: instant(openedAt.getTime()),
  ...(answeredAt ? { answeredAt: instant(answeredAt.getTime()) } : {}),
  ...(grounds === undefined ? {} : { grounds }),
})

export const entryView = ({ endsOn, removedOn, ...entry }: PersonEntry, challenge: ChallengeRecord | undefined): CreditEntry => ({
  ...entry,
  ...(endsOn === null ? {} : { endsOn }),
  ...(removedOn === null ? {} : { removedOn }),
  ...(challenge ? { challenge: challengeView(challenge) } : {}),
})
