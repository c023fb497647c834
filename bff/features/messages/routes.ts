import * as api from '#shared/contract/messages'
import { on } from '../../http/use-case'
import { acknowledgeMessage } from './acknowledge-message'
import { confirmContact } from './confirm-contact'
import { countMessages } from './count-messages'
import { keepAddress } from './keep-address'
import { listMyMessages } from './list-my-messages'
import { markMessagesRead } from './mark-messages-read'
import { changeNoticeSettings, consentElectronicService, readNoticeSettings } from './notice-settings'
import { readMessage } from './read-message'
import { removeContact } from './remove-contact'
import { sendContactCode } from './send-contact-code'
import { noteSubscriptions, readSubscriptions } from './subscriptions'

export const routes = [
  on(api.listMyMessages, listMyMessages),
  // Before the one with a parameter in its place.
  on(api.countMessages, countMessages),
  on(api.readMessage, readMessage),
  on(api.markMessagesRead, markMessagesRead),
  on(api.acknowledgeMessage, acknowledgeMessage),
  on(api.readNoticeSettings, readNoticeSettings),
  on(api.changeNoticeSettings, changeNoticeSettings),
  on(api.consentElectronicService, consentElectronicService),
  on(api.sendContactCode, sendContactCode),
  on(api.confirmContact, confirmContact),
  on(api.keepAddress, keepAddress),
  on(api.removeContact, removeContact),
  on(api.readSubscriptions, readSubscriptions),
  on(api.noteSubscriptions, noteSubscriptions),
]
