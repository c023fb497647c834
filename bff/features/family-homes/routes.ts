import * as api from '#shared/contract/family-homes'
import { on } from '../../http/use-case'
import { answerFamilyConsent } from './answer-family-consent'
import { askFamilyConsent } from './ask-family-consent'
import { listFamilyConsents } from './list-family-consents'
import { readFamilyHomes } from './read-family-homes'
import { revokeFamilyConsent } from './revoke-family-consent'

export const routes = [
  on(api.readFamilyHomes, readFamilyHomes),
  on(api.askFamilyConsent, askFamilyConsent),
  on(api.listFamilyConsents, listFamilyConsents),
  on(api.answerFamilyConsent, answerFamilyConsent),
  on(api.revokeFamilyConsent, revokeFamilyConsent),
]
