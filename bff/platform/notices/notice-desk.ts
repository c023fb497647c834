import type { World } from '../../world'

/** What telling people needs of the house. */
export type NoticeDesk = Pick<
  World,
  'db' | 'keys' | 'config' | 'wechatMessages' | 'sms' | 'mail' | 'letters' | 'imprint' | 'log' | 'now' | 'newId' | 'nudge'
>
