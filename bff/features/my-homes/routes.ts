import * as api from '#shared/contract/my-homes'
import { on } from '../../http/use-case'
import { listMyHomes } from './list-my-homes'
import { reportMissingHome } from './report-missing-home'
import { withdrawReport } from './withdraw-report'

export const routes = [on(api.listMyHomes, listMyHomes), on(api.reportMissingHome, reportMissingHome), on(api.withdrawReport, withdrawReport)]
