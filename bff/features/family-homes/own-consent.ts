import { Failure } from '#shared/failure'
import { findConsent, indexOfPerson } from '../../platform/homes/consent-store'
import type { ConsentRecord } from '../../platform/homes/consent-store'
import type { World } from '../../world'

/**
 * A request this person was asked, to answer or take back.
 * @throws Failure `consent.wrong_person` when it is the asker, `object.not_found` when it is anybody else
 */
export async function consentToGive(world: World, personId: string, id: string): Promise<ConsentRecord> {
  const [found, index] = await Promise.all([findConsent(world.db, world.keys, id), indexOfPerson(world.db, personId)])
  if (found?.askerId === personId) {
    throw new Failure('consent.wrong_person')
  }
  if (found?.giverIndex !== index) {
    throw new Failure('object.not_found')
  }
  return found
}
