import type { notePayment as route } from '#shared/contract/payments'
import type { UseCase } from '../../http/use-case'
import { takeNotice } from '../../platform/payments/take-notice'

/** The signature inside is the sender's session: nobody else's word is taken. */
export const notePayment: UseCase<typeof route> = async (world, _caller, { body }) => {
  await takeNotice(world, body)
  return { taken: true }
}
