import { draw, elements } from './render'
import type { WeappHost } from './weapp-host'

/** Within what WeChat takes, by templates it has, with roles for screen readers, and nothing complained. */
export function fits(host: WeappHost): void {
  expect(Math.max(...host.payloads.map(({ bytes }) => bytes))).toBeLessThan(64 * 1024)
  expect(host.missingTemplates()).toEqual([])
  expect(elements(draw(host)).some(({ attr }) => Boolean(attr['ariaRole']))).toBe(true)
  expect(host.errors).toEqual([])
}
