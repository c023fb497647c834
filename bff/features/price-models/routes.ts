import * as api from '#shared/contract/assessments-desk'
import { on } from '../../http/use-case'
import { consentPriceModel } from './consent-price-model'
import { listPriceModels } from './list-price-models'

export const routes = [on(api.listPriceModels, listPriceModels), on(api.consentPriceModel, consentPriceModel)]
