import * as api from '#shared/contract/my-profile'
import { on } from '../../http/use-case'
import { challengeCredit } from './challenge-credit'
import { listReadings } from './list-readings'
import { readBusinessCredit } from './read-business-credit'
import { readCredit } from './read-credit'
import { readHousingTax } from './read-housing-tax'

export const routes = [
  on(api.listReadings, listReadings),
  on(api.readHousingTax, readHousingTax),
  on(api.readBusinessCredit, readBusinessCredit),
  on(api.readCredit, readCredit),
  on(api.challengeCredit, challengeCredit),
]
