import * as api from '#shared/contract/messages-desk'
import { on } from '../../http/use-case'
import { listCaseNotices, listUnserved } from './desk-notices'

export const routes = [on(api.listCaseNotices, listCaseNotices), on(api.listUnserved, listUnserved)]
