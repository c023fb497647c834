import type * as api from '#shared/contract/certificates'
import type { UseCase } from '../../http/use-case'

export const readSigningKey: UseCase<typeof api.readSigningKey> = async (world) => ({ keys: [world.signer.publicKey] })
