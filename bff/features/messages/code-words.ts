import type { ContactKind, NoticeLanguage } from '#shared/model/message'
import { codeRule } from '../../platform/contacts/code-rule'
import type { CodeKind } from '../../platform/contacts/code-store'

const MINUTES = codeRule.livesMs / 60_000

const words: Record<NoticeLanguage, { subject: string; kinds: Record<CodeKind, string>; text: (code: string, what: string) => string }> = {
  zh: {
    subject: '渝税通验证码',
    kinds: { phone: '手机号', email: '邮箱', stepUp: '本人身份' },
    text: (code, what) => `${code} 是您在渝税通确认${what}的验证码，${MINUTES} 分钟内有效。谁来要都别给；不是您在办，不用理会。`,
  },
  en: {
    subject: 'Your Yushuitong code',
    kinds: { phone: 'phone', email: 'e-mail', stepUp: 'identity' },
    text: (code, what) => `${code} confirms your ${what} at Yushuitong, for ${MINUTES} minutes. Give it to nobody. Not you? Ignore this.`,
  },
}

/** The message that carries a code; within one text message. */
export function codeWords(language: NoticeLanguage, kind: CodeKind, code: string): { subject: string; text: string } {
  const { subject, kinds, text } = words[language]
  return { subject, text: text(code, kinds[kind]) }
}

const farewells: Record<NoticeLanguage, { subject: string; kinds: Record<ContactKind, string>; text: (what: string) => string }> = {
  zh: {
    subject: '渝税通：联系方式改了',
    kinds: { phone: '手机号', email: '邮箱', address: '收信地址' },
    text: (what) => `您在渝税通留的${what}刚刚改了，以后的提醒和文书不再发到原来的地方。不是您本人办的，请马上打 12366。`,
  },
  en: {
    subject: 'Yushuitong: a contact was changed',
    kinds: { phone: 'phone', email: 'mailbox', address: 'postal address' },
    text: (what) => `Your ${what} at Yushuitong was just changed; notices no longer go to the old one. If it was not you, please call 12366 now.`,
  },
}

/** What is told to whoever had a contact until now: no number and no address, for it may not be theirs any more. */
export function farewellWords(language: NoticeLanguage, changed: ContactKind): { subject: string; text: string } {
  const { subject, kinds, text } = farewells[language]
  return { subject, text: text(kinds[changed]) }
}
