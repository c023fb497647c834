import type { CaseTodo } from '#shared/model/case'
import { clockIn, dayIn } from '#shared/model/day'
import type { NoticeLanguage } from '#shared/model/message'

/** What a case waits for from the reader at this moment, as a sentence and as a few words. */
const TODOS: Record<NoticeLanguage, Record<CaseTodo | 'nothing', { sentence: string; brief: string }>> = {
  zh: {
    invite: { sentence: '现在等您邀请对方。', brief: '等您邀请对方' },
    accept: { sentence: '现在等您接受邀请。', brief: '等您接受邀请' },
    confirm: { sentence: '现在等您核对信息。', brief: '等您核对信息' },
    sign: { sentence: '现在等您签字。', brief: '等您签字' },
    correct: { sentence: '现在等您补正。', brief: '等您补正' },
    pay: { sentence: '现在等您缴税。', brief: '等您缴税' },
    answer: { sentence: '现在等您答复。', brief: '等您答复' },
    collect: { sentence: '现在等您去取。', brief: '等您去取' },
    receive: { sentence: '收到了请确认一下。', brief: '等您确认收到' },
    nothing: { sentence: '', brief: '您暂时不用做什么' },
  },
  en: {
    invite: { sentence: ' Please invite the other side now.', brief: 'Invite them now' },
    accept: { sentence: ' Please accept the invitation now.', brief: 'Accept now' },
    confirm: { sentence: ' Please check the facts now.', brief: 'Check the facts now' },
    sign: { sentence: ' Please sign now.', brief: 'Sign now' },
    correct: { sentence: ' Please correct it now.', brief: 'Correct it now' },
    pay: { sentence: ' Please pay your tax now.', brief: 'Pay now' },
    answer: { sentence: ' Please answer now.', brief: 'Answer now' },
    collect: { sentence: ' Please collect it now.', brief: 'Collect it now' },
    receive: { sentence: ' Please confirm once it is there.', brief: 'Confirm receipt' },
    nothing: { sentence: '', brief: 'Nothing to do now' },
  },
}

/** Values that read otherwise in each language, by the name of their field. */
const NAMED: Record<NoticeLanguage, Partial<Record<string, Record<string, string>>>> = {
  zh: {
    side: { seller: '卖方', buyer: '买方' },
    control: { normal: '正常户', low: '低风险', high: '高风险', grey: '灰名单', stopped: '停供' },
  },
  en: {
    side: { seller: 'the seller', buyer: 'the buyer' },
    control: { normal: 'normal', low: 'low risk', high: 'high risk', grey: 'grey list', stopped: 'supply stopped' },
  },
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

export const todoWords = (language: NoticeLanguage, todo: CaseTodo | undefined) => TODOS[language][todo ?? 'nothing']

/** A field as it reads: days and instants are kept as ISO text, a side and a class of control by their names, all else as it is. */
export function fieldWords(language: NoticeLanguage, name: string, value: string): string {
  const named = NAMED[language][name]
  if (named) {
    return named[value] ?? value
  }
  if (name === 'reason') {
    // Quoted in a sentence, which has its own full stop.
    return value.replace(/[。.\s]+$/, '')
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return dayWords(language, value)
  }
  // Words people typed may look like a time and be none.
  const ms = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? Date.parse(value) : NaN
  return Number.isNaN(ms) ? value : momentWords(language, ms)
}

/** `2026年12月14日 09:30`, in Chongqing. */
export const momentWords = (language: NoticeLanguage, ms: number): string => `${dayWords(language, dayIn(ms))} ${clockIn(ms)}`

/** `2026年12月14日`, `14 December 2026`. */
function dayWords(language: NoticeLanguage, day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return language === 'zh' ? `${year}年${month}月${date}日` : `${date} ${MONTHS[month - 1] ?? ''} ${year}`
}
