/** `empty`: there is nothing; `control`: a sign nobody can see, or a new line; `form`: not what the keyword takes, or too much of it; `unknown`: no such kind. */
export type KeywordFault = 'empty' | 'control' | 'form' | 'unknown'

const HAN = /\p{Script=Han}/u
const CLOCK = /(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?/
const [MONTH, DATE] = [/(?:1[0-2]|0?[1-9])/.source, /(?:3[01]|[12]\d|0?[1-9])/.source]
const DAY = `(?:\\d{4}年${MONTH}月${DATE}日|\\d{4}年${MONTH}月|${MONTH}月${DATE}日|(?:\\d{4}[-/.])?${MONTH}[-/.]${DATE})`
const orRange = (one: string): RegExp => new RegExp(`^${one}(?: ?~ ?${one})?$`)
const TIME = orRange(`(?:${DAY} ?)?${CLOCK.source}`)
const DAYS = orRange(`${DAY}(?: ?${CLOCK.source})?`)

/** By the kind of a keyword, which is its key without the figures behind; lengths are of code points (`u`). */
const RULES = new Map<string, (value: string) => boolean>([
  ['thing', (value) => count(value) <= 20],
  ['number', (value) => /^\d+(\.\d+)?$/.test(value) && count(value.replace('.', '')) <= 32],
  ['letter', (value) => /^[A-Za-z]{1,32}$/.test(value)],
  ['symbol', (value) => /^[\p{P}\p{S}]{1,5}$/u.test(value)],
  ['character_string', (value) => /^[\x21-\x7e]{1,32}$/.test(value)],
  ['time', (value) => TIME.test(value)],
  ['date', (value) => DAYS.test(value)],
  ['amount', (value) => /^\p{Sc}?\d{1,10}(\.\d+)?元?$/u.test(value)],
  ['phone_number', (value) => /^[\d\p{P}\p{S}]{1,17}$/u.test(value)],
  ['car_number', (value) => /^[\p{Script=Han}A-Za-z\d][A-Za-z\d]{0,6}[\p{Script=Han}A-Za-z\d]?$/u.test(value)],
  ['name', (value) => /^[\p{Script=Han}A-Za-z\p{P}\p{S} ]+$/u.test(value) && count(value) <= (HAN.test(value) ? 10 : 20)],
  ['phrase', (value) => /^\p{Script=Han}{1,5}$/u.test(value)],
  // Which values there are stands in the template at WeChat, not in the kind.
  ['enum', () => true],
])

/**
 * Why WeChat would refuse this value of a message's keyword; undefined: it would take it. The table of the subscribe message (订阅消息参数值内容限制说明),
 * one rule a kind. @param key kind and figures: `thing1`, `character_string2`
 */
export function keywordFault(key: string, value: string): KeywordFault | undefined {
  const rule = RULES.get(/^([a-z_]+)\d+$/.exec(key)?.[1] ?? '')
  if (!rule) {
    return 'unknown'
  }
  if (value.trim() === '') {
    return 'empty'
  }
  // Half of a sign beyond the basic plane is what a cut at the wrong place leaves.
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(value)) {
    return 'control'
  }
  return rule(value) ? undefined : 'form'
}

const count = (value: string): number => Array.from(value).length
