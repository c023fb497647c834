import * as api from '#shared/contract/halls-desk'
import { on } from '../../http/use-case'
import { callNext } from './call-next'
import { giveTicket } from './give-ticket'
import { noteOutcome } from './note-outcome'
import { readHallDesk } from './read-hall-desk'
import { scanCode } from './scan-code'
import { setDisruption } from './set-disruption'
import { setWindow } from './set-window'

export const routes = [
  on(api.readHallDesk, readHallDesk),
  on(api.setWindow, setWindow),
  on(api.callNext, callNext),
  on(api.noteOutcome, noteOutcome),
  on(api.giveTicket, giveTicket),
  on(api.scanCode, scanCode),
  on(api.setDisruption, setDisruption),
]
