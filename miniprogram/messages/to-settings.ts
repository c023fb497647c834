import { go } from '../api/go'

export const toSettings = (): void => go.backTo('/messages/pages/settings/index')
