import { session } from '../api/call'
import { go } from '../api/go'
import { platform } from '../api/platform'
import { words } from '../text/zh-CN'
import type { Ways } from '../ui/error-block'

/** The ways out of a problem, the same on every page; `again` reloads the page after a sign-in, `instead` leads to what helps where that does not. */
export const waysOut = (again: () => void, instead?: Ways['instead']): Ways => ({
  prove: () => go.to('/identity/pages/prove/index'),
  // Whatever goes wrong is shown by the reload, which needs the same session.
  signIn: () => void session.renew().catch(() => undefined).then(again),
  update: () => platform.update(words.updating),
  phone: () => platform.phone('12366'),
  ...(instead ? { instead } : {}),
})
