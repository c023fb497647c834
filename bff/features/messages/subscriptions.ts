import type * as api from '#shared/contract/messages'
import type { ReplyIn } from '#shared/contract/route'
import { OptInMoment } from '#shared/model/message'
import type { MessageGroup } from '#shared/model/message'
import type { OnceUseCase, UseCase } from '../../http/use-case'
import { noticeTemplates } from '../../platform/notices/find-template'
import { ban, creditByClient, groupOfTemplate, refuse } from '../../platform/wechat/subscription-store'
import { groupTitles, groupsInUse, isSent } from './message-groups'
import type { Asking, Templates } from './message-groups'

/** WeChat's question names at most so many. */
const MOST = 3

type Ask = ReplyIn<typeof api.readSubscriptions>['asks'][number]

export const readSubscriptions: UseCase<typeof api.readSubscriptions> = async ({ config }) => ({ asks: asksOf(config.wechat.templates, noticeTemplates) })

/**
 * Which groups are asked about when: at each moment those its notices belong to, the important ones first, never more than three, never
 * one-time and long-term ones in one question (WeChat refuses both). The settings ask about what is left over, so every group is asked somewhere.
 */
export function asksOf(configured: Templates, notices: readonly Asking[]): Ask[] {
  const inUse = groupsInUse(configured, notices)
  const groupsAt = (moment: OptInMoment): MessageGroup[] =>
    inUse.filter((group) => notices.some((one) => one.optIn === moment && one.wechat?.group === group && isSent(one)))
  const elsewhere = OptInMoment.options
    .filter((moment) => moment !== 'settings')
    .flatMap((moment) => questions(configured, groupsAt(moment)).slice(0, 1).map((groups) => ({ moment, groups })))
  const asked = new Set(elsewhere.flatMap(({ groups }) => groups))
  const left = inUse.filter((group) => !asked.has(group))
  return [...elsewhere, ...questions(configured, left).map((groups) => ({ moment: 'settings' as const, groups }))].map(({ moment, groups }) => ({
    moment,
    templates: groups.map((group) => ({ id: configured[group]?.id ?? '', group, title: groupTitles[group] })),
  }))
}

/** Questions WeChat would show: of one kind each, at most three groups. */
function questions(configured: Templates, groups: readonly MessageGroup[]): MessageGroup[][] {
  const [once, lasting] = [false, true].map((kind) => groups.filter((group) => (configured[group]?.isLasting === true) === kind))
  return [...inThrees(once ?? []), ...inThrees(lasting ?? [])]
}

const inThrees = (groups: readonly MessageGroup[]): MessageGroup[][] =>
  Array.from({ length: Math.ceil(groups.length / MOST) }, (_, at) => groups.slice(at * MOST, (at + 1) * MOST))

/** A phone may say what it likes: a credit that WeChat does not know ends with the first message. One a group and call is believed at most. */
export const noteSubscriptions: OnceUseCase<typeof api.noteSubscriptions> = (world, { accountId }, { body: { results } }, commit) =>
  commit(async (trx) => {
    const at = new Date(world.now())
    const noted = new Set<MessageGroup>()
    for (const { templateId, result } of results) {
      const found = groupOfTemplate(world.config.wechat, templateId)
      if (found && !noted.has(found.group)) {
        noted.add(found.group)
        await note(trx, { accountId, ...found, at }, result)
      }
    }
    return {}
  })

type Consent = Parameters<typeof refuse>[1]

async function note(trx: Parameters<typeof refuse>[0], consent: Consent, result: 'accept' | 'reject' | 'ban' | 'filter'): Promise<void> {
  switch (result) {
    case 'accept':
      return creditByClient(trx, consent)
    case 'reject':
      return refuse(trx, consent)
    case 'ban':
      return ban(trx, consent)
    case 'filter':
      // WeChat left it out by itself (two of one title): nobody was asked.
      return
  }
}
