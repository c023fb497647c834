import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { deskText } from '../../miniprogram/text/desk'

const DIST = 'dist/weapp'

it('has no desk of the clerks in the package for WeChat', () => {
  const app = JSON.parse(readFileSync(`${DIST}/app.json`, 'utf8')) as { subPackages: { root: string }[] }
  expect(app.subPackages.map(({ root }) => root)).not.toContain('desk')
  expect(existsSync(`${DIST}/desk`)).toBe(false)
  const scripts = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'))
  expect(scripts.filter((file) => readFileSync(`${DIST}/${file}`, 'utf8').includes(deskText.enterTitle))).toEqual([])
})
