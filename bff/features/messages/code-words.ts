import type { NoticeLanguage } from '#shared/model/message'
import { codeRule } from '../../platform/contacts/code-rule'
import type { CodeKind } from '../../platform/contacts/code-store'

const MINUTES = codeRule.livesMs / 60_000

const words: Record<NoticeLanguage, { subject: string; kinds: Record<CodeKind, string>; text: (code: string, what: string) => string }> = {
  zh: {
    subject: '渝税通验证码',
    kinds: { phone: '手机号', email: '邮箱' },
    text: (code, what) => `${code} 是您在渝税通确认${what}的验证码，${MINUTES} 分钟内有效。谁来要都别给；不是您在办，不用理会。`,
  },
  en: {
    subject: 'Your Yushuitong code',
    kinds: { phone: 'phone', email: 'e-mail' },
    text: (code, what) => `${code} confirms your ${what} at Yushuitong, for ${MINUTES} minutes. Give it to nobody. Not you? Ignore this.`,
  },
}

/** The message that carries a code; within one text message. */
export function codeWords(language: NoticeLanguage, kind: CodeKind, code: string): { subject: string; text: string } {
  const { subject, kinds, text } = words[language]
  return { subject, text: text(code, kinds[kind]) }
}
