import type * as api from '#shared/contract/messages'
import type { ReplyIn } from '#shared/contract/route'
import { Failure } from '#shared/failure'
import { instant } from '#shared/model/day'
import { requirePerson } from '../../http/require-person'
import type { Caller, UseCase } from '../../http/use-case'
import { listContacts } from '../../platform/contacts/contact-store'
import { noticeTemplates } from '../../platform/notices/find-template'
import { WITHDRAWN, readSettings, saveSettings } from '../../platform/notices/settings-store'
import { listSubscriptions } from '../../platform/wechat/subscription-store'
import type { Subscription } from '../../platform/wechat/subscription-store'
import type { World } from '../../world'
import { electronicStatement } from './electronic-statement'
import { groupTitles, groupsInUse } from './message-groups'

type Settings = ReplyIn<typeof api.readNoticeSettings>

export const readNoticeSettings: UseCase<typeof api.readNoticeSettings> = (world, caller) => settingsOf(world, caller)

export const changeNoticeSettings: UseCase<typeof api.changeNoticeSettings> = async (world, caller, { body: { language, off, areAmountsShown } }) => {
  const change = {
    ...(language === undefined ? {} : { language }),
    ...(off === undefined ? {} : { off }),
    ...(areAmountsShown === undefined ? {} : { areAmountsShown }),
  }
  if (Object.keys(change).length === 0) {
    throw new Failure('request.invalid', { fields: { body: 'missing' } })
  }
  await saveSettings(world.db, requirePerson(caller).id, change, new Date(world.now()))
  return settingsOf(world, caller)
}

/** Agreed is only to what was shown; taking it back needs no reading. */
export const consentElectronicService: UseCase<typeof api.consentElectronicService> = async (world, caller, { body: { isAgreed, version } }) => {
  if (isAgreed && version !== electronicStatement.version) {
    throw new Failure('message.statement_changed')
  }
  await saveSettings(world.db, requirePerson(caller).id, { electronic: isAgreed ? version : WITHDRAWN }, new Date(world.now()))
  return settingsOf(world, caller)
}

async function settingsOf(world: World, caller: Caller): Promise<Settings> {
  const { id } = requirePerson(caller)
  const [settings, contacts, subscriptions] = await Promise.all([
    readSettings(world.db, id),
    listContacts(world.db, world.keys, id),
    listSubscriptions(world.db, caller.accountId),
  ])
  const { language, off, areAmountsShown, electronic } = settings
  return {
    language,
    off: [...off],
    areAmountsShown,
    ...(electronic ? { electronic: { since: instant(electronic.since.getTime()), version: electronic.version } } : {}),
    electronicStatement,
    contacts,
    wechat: wechatOf(world, subscriptions),
  }
}

/** Every group something is sent in, asked about or not. */
function wechatOf({ config }: World, subscriptions: readonly Subscription[]): Settings['wechat'] {
  const { templates } = config.wechat
  return groupsInUse(templates, noticeTemplates).map((group) => {
    const known = subscriptions.find((one) => one.group === group)
    const isLasting = templates[group]?.isLasting === true
    return { group, title: groupTitles[group], isLasting, remaining: known?.remaining ?? 0, state: known?.state ?? 'never' }
  })
}
