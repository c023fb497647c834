import * as api from '#shared/contract/red-letters'
import { on } from '../../http/use-case'
import { answerRedLetter } from './answer-red-letter'
import { readRedLetter } from './read-red-letter'
import { startRedLetter } from './start-red-letter'
import { withdrawRedLetter } from './withdraw-red-letter'

export const routes = [
  on(api.startRedLetter, startRedLetter),
  on(api.readRedLetter, readRedLetter),
  on(api.answerRedLetter, answerRedLetter),
  on(api.withdrawRedLetter, withdrawRedLetter),
]
