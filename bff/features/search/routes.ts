import * as api from '#shared/contract/search'
import { onSnapshot } from '../../http/snapshots'
import { on } from '../../http/use-case'
import { askAnswer } from './ask-answer'
import { readAnswer } from './read-answer'
import { searchAll } from './search-all'

export const routes = [on(api.searchAll, searchAll), on(api.askAnswer, askAnswer), onSnapshot(api.readAnswer, readAnswer, { keepMs: 60_000 })]
