import type { CaseId } from '#shared/model/ids'
import { go } from '../api/go'
import { filingText, invitationText } from '../text/existing-home'

/** From a step that is over, or not there yet, to the page that knows. */
export const toHub = (filingId: CaseId) => ({ label: filingText.backToFiling, onPress: () => go.instead(`/existing-home/pages/filing/index?id=${filingId}`) })

/** From a filing that cannot be seen to those that can. */
export const toCases = { label: invitationText.cases, onPress: () => go.tab('todo') }
