import { useEffect } from 'react'
import { noteSubscriptions, readSubscriptions } from '#shared/contract/messages'
import type { CallInput, ReplyOf } from '#shared/contract/route'
import type { MessageGroup, OptInMoment } from '#shared/model/message'
import { askSubscriptions } from '../api/ask-subscriptions'
import type { Asked } from '../api/ask-subscriptions'
import { call, session } from '../api/call'
import { intents } from '../api/intent'
import { platform } from '../api/platform'
import { words } from '../text/zh-CN'
import { createStore, useStore } from './store'

type Asks = ReplyOf<typeof readSubscriptions>['asks']
type Result = CallInput<typeof noteSubscriptions>['body']['results'][number]

const asks = createStore<Asks>([])
/** WeChat said that its main switch is off: how to put it on is shown until it was looked at. */
const switchedOff = createStore(false)
let loading: Promise<void> | undefined
let asking = false

/** What may be asked, fetched before the tap that asks: there is no time to fetch it then. */
export function useAsks(): Asks {
  useEffect(load, [])
  return useStore(asks)
}

function load(): void {
  loading ??= call(readSubscriptions, {}).then(
    (reply) => asks.set(reply.asks),
    // Fetched anew on the next page; without it nothing is asked.
    () => void (loading = undefined),
  )
}

// Another person may be asked other things.
session.subscribe(() => {
  if (session.me() === undefined) {
    loading = undefined
    asks.set([])
  }
})

/**
 * Asks what belongs to this moment. Called within the tap and before anything is awaited; whatever comes of it, the page goes on at once and does not wait.
 * @returns when the answer was noted, for a page that shows it
 */
export const askFor = (moment: OptInMoment): Promise<void> =>
  ask(asks.get().find((each) => each.moment === moment)?.templates.map(({ id }) => id) ?? [])

/** The same for one kind of message. */
export const askForGroup = (group: MessageGroup): Promise<void> => ask(templatesOf(asks.get(), group).map(({ id }) => id))

/** Whether there is anything to ask for a kind of message. */
export const isAskable = (all: Asks, group: MessageGroup): boolean => templatesOf(all, group).length > 0

const templatesOf = (all: Asks, group: MessageGroup) => all.flatMap(({ templates }) => templates).filter((each) => each.group === group).slice(0, 1)

async function ask(ids: readonly string[]): Promise<void> {
  if (asking || ids.length === 0) {
    return
  }
  asking = true
  const asked = await askSubscriptions(ids).finally(() => (asking = false))
  switchedOff.set(asked.kind === 'switchedOff')
  const results = resultsOf(asked)
  if (results.length > 0) {
    // What is lost on the way the server also hears from WeChat.
    await intents.run(`subscribe ${JSON.stringify(results)}`, (key) => call(noteSubscriptions, { body: { results } }, key)).catch(() => undefined)
  }
}

const WORDS: readonly Result['result'][] = ['accept', 'reject', 'ban', 'filter']

/** `acceptWithAlert` and the like are ways to accept; a word this version does not know says nothing. */
function resultsOf(asked: Asked): Result[] {
  return Object.entries(asked.kind === 'answered' ? asked.results : {}).flatMap(([templateId, word]) => {
    const result = WORDS.find((known) => word.startsWith(known))
    return result === undefined ? [] : [{ templateId, result }]
  })
}

interface MainSwitch {
  text: string
  /** the browser has no settings to open */
  act?: { label: string; onPress: () => void }
  close: () => void
}

/** Set while WeChat's main switch was found off: what that means, and the way to it. */
export const useMainSwitch = (): MainSwitch | undefined => (useStore(switchedOff) ? mainSwitch : undefined)

const close = (): void => switchedOff.set(false)

const mainSwitch: MainSwitch = {
  text: words.mainSwitchOff,
  close,
  ...(platform.openSetting ? { act: { label: words.mainSwitchAct, onPress: () => (close(), platform.openSetting?.()) } } : {}),
}
