import { createIntents } from './create-intents'
import { platform } from './platform'
import { passing } from './storage'

/** `await intents.run('report-missing-home', (key) => call(reportMissingHome, { body }, key))` */
export const intents = createIntents({ storage: passing, random: platform.randomBytes, now: Date.now })
