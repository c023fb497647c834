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
    nothing: { sentence: '', brief: '您暂时不用做什么' },
  },
  en: {
    invite: { sentence: ' Please invite the other side now.', brief: 'Invite them now' },
    accept: { sentence: ' Please accept the invitation now.', brief: 'Accept now' },
    confirm: { sentence: ' Please check the facts now.', brief: 'Check the facts now' },
    sign: { sentence: ' Please sign now.', brief: 'Sign now' },
    correct: { sentence: ' Please correct it now.', brief: 'Correct it now' },
    pay: { sentence: ' Please pay your tax now.', brief: 'Pay now' },
    nothing: { sentence: '', brief: 'Nothing to do now' },
  },
}

/** Values that read otherwise in each language. */
const SIDES: Record<NoticeLanguage, Record<string, string>> = {
  zh: { seller: '卖方', buyer: '买方' },
  en: { seller: 'the seller', buyer: 'the buyer' },
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

export const todoWords = (language: NoticeLanguage, todo: CaseTodo | undefined) => TODOS[language][todo ?? 'nothing']

/** A field as it reads: days and instants are kept as ISO text, a side by its name, all else as it is. */
export function fieldWords(language: NoticeLanguage, name: string, value: string): string {
  if (name === 'side') {
    return SIDES[language][value] ?? value
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
