import { entriesById, readChallengeAnswers } from '../../adapters/core/credit'
import type { ChallengeAnswer } from '../../adapters/core/credit'
import { tell } from '../../platform/notices/tell'
import type { World } from '../../world'
import { noteAnswer, openChallenges } from './challenge-store'
import type { ChallengeRecord } from './challenge-store'

const PAGE = 200

/** Job: asks the bureau which challenges it has answered, and tells those who asked. */
export async function collectCreditAnswers(world: World): Promise<void> {
  for (let after = ''; ; ) {
    const open = await openChallenges(world.db, world.keys, after, PAGE)
    const last = open.at(-1)
    if (last === undefined) {
      return
    }
    await noteAll(world, open)
    after = last.id
  }
}

async function noteAll(world: World, open: readonly ChallengeRecord[]): Promise<void> {
  const answers = await readChallengeAnswers(world.core, open.map(({ id }) => id))
  const byId = new Map(open.map((one) => [one.id, one]))
  const entries = await entriesById(world.core, answers.flatMap(({ id }) => byId.get(id)?.entryId ?? []))
  for (const answer of answers) {
    const challenge = byId.get(answer.id)
    if (challenge) {
      await noteOne(world, challenge, { answer, what: entries.get(challenge.entryId)?.words ?? '' })
    }
  }
}

async function noteOne(world: World, { id, personId }: ChallengeRecord, { answer, what }: { answer: ChallengeAnswer; what: string }): Promise<void> {
  await world.db.transaction().execute(async (trx) => {
    if (await noteAnswer(trx, id, answer)) {
      const template = answer.answer === 'removed' ? 'credit.removed' : 'credit.kept'
      await tell(trx, world, [{ personId, template, event: `credit-answered/${id}`, fields: { what, reason: answer.grounds } }])
    }
  })
}
