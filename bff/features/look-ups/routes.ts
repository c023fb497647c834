import * as api from '#shared/contract/look-ups'
import { on } from '../../http/use-case'
import { findAgents } from './find-agents'
import { findTaxpayers } from './find-taxpayers'
import { listArrears } from './list-arrears'
import { listGradeA } from './list-grade-a'
import { listSeriousCases } from './list-serious-cases'
import { lookUpProgress } from './look-up-progress'
import { readReferencePrice } from './read-reference-price'
import { reckonLateFee } from './reckon-late-fee'

export const routes = [
  on(api.reckonLateFee, reckonLateFee),
  on(api.listArrears, listArrears),
  on(api.listSeriousCases, listSeriousCases),
  on(api.findTaxpayers, findTaxpayers),
  on(api.findAgents, findAgents),
  on(api.listGradeA, listGradeA),
  on(api.readReferencePrice, readReferencePrice),
  on(api.lookUpProgress, lookUpProgress),
]
