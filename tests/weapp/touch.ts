import { until } from '../support/until'
import { draw, elements, textOf } from './render'
import type { Drawn } from './render'
import type { WeappHost } from './weapp-host'

/** What stands on the page. */
const shown = (host: WeappHost): string => textOf(draw(host))

const name = ({ attr, ...element }: Drawn): string => (typeof attr['ariaLabel'] === 'string' && attr['ariaLabel'] !== '' ? attr['ariaLabel'] : textOf({ attr, ...element }))

/** Waits until a text stands on the page. */
export const seen = (host: WeappHost, text: string): Promise<void> => until(() => shown(host).includes(text), () => `${text} is not on ${host.page().route}: ${shown(host)}`)

/** Taps what a screen reader would call by this name. */
export async function tap(host: WeappHost, called: string): Promise<void> {
  await fire(host, ({ attr }) => ['button', 'link', 'tab', 'radio'].includes(String(attr['ariaRole'])), called, 'tap')
}

/** Types into the input with this label. */
export async function type(host: WeappHost, label: string, value: string): Promise<void> {
  await fire(host, ({ tag }) => ['wx-input', 'wx-textarea'].includes(tag), label, 'input', { value, cursor: value.length })
}

async function fire(host: WeappHost, kind: (element: Drawn) => boolean, called: string, event: string, detail: object = {}): Promise<void> {
  const find = () => elements(draw(host)).find((one) => kind(one) && name(one).includes(called))
  await until(() => find() !== undefined, () => `nothing called ${called} on ${host.page().route}: ${shown(host)}`)
  const found = find()?.attr['data-sid']
  const node = host.nodes().find(({ sid }) => sid === found)
  if (node) {
    await host.fire(node, event, detail)
  }
}
