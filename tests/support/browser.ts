import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core'

const executablePath = process.env['CHROMIUM'] ?? ''
const missing = process.env['CHROMIUM_MISSING'] ?? (executablePath === '' ? 'CHROMIUM is not set' : '')

/** `describe` where there is a browser; without one its tests are counted as skipped, with the reason in the title. */
export const inBrowser = (title: string, tests: () => void): void =>
  missing === '' ? describe(title, tests) : describe.skip(`${title} (no browser: ${missing})`, tests)

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export const launch = (): Promise<Browser> => chromium.launch({ executablePath, args: QUIET })

interface PhoneOptions {
  width?: number
  height?: number
  colorScheme?: 'light' | 'dark'
}

export interface Phone {
  page: Page
  context: BrowserContext
  /** errors of the page and what its console complained about */
  complaints: string[]
}

/** A phone-sized page. Whatever the page complains about is kept: a test may expect silence. */
export async function phone(browser: Browser, { width = 390, height = 844, colorScheme = 'light' }: PhoneOptions = {}): Promise<Phone> {
  const context = await browser.newContext({ viewport: { width, height }, hasTouch: true, isMobile: true, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', colorScheme })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => (['error', 'warning'].includes(message.type()) ? complaints.push(message.text()) : undefined))
  return { page, context, complaints }
}

const folder = path.resolve('.data/screenshots')

/** For people to look at; nothing is compared. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
}

/** Waits until a text can be seen. Taro keeps pages behind the one on top: hidden ones do not count. */
export const seen = (scope: Page | FrameLocator, text: string | RegExp): Promise<void> => scope.getByText(text).filter({ visible: true }).first().waitFor()
