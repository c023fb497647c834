import type { Kysely } from 'kysely'
import type { NoticeCategory, NoticeLanguage } from '#shared/model/message'
import type { Tables } from '../db/tables'

/** What a person wants of notices; the inbox is complete whatever it is. */
export interface NoticeSettings {
  language: NoticeLanguage
  /** categories that are not pushed; legal notices do not ask */
  off: readonly NoticeCategory[]
  /** amounts may stand on a lock screen */
  areAmountsShown: boolean
  /** consent to electronic service (电子送达), to this version of the statement */
  electronic: { since: Date; version: string } | undefined
}

const DEFAULTS: NoticeSettings = { language: 'zh', off: [], areAmountsShown: false, electronic: undefined }

/** The person's settings, or what holds for everybody who has chosen nothing. */
export async function readSettings(db: Kysely<Tables>, personId: string): Promise<NoticeSettings> {
  const row = await db
    .selectFrom('notice_setting')
    .select(['language', 'off', 'amounts_shown', 'electronic_at', 'electronic_version'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row
    ? {
        language: row.language as NoticeLanguage,
        off: row.off.split(',').filter(Boolean) as NoticeCategory[],
        areAmountsShown: row.amounts_shown === 1,
        electronic: row.electronic_at === null ? undefined : { since: row.electronic_at, version: row.electronic_version ?? '' },
      }
    : DEFAULTS
}

/** What is changed; an absent one stays. `electronic`: the version agreed to, or `withdrawn`. */
export interface SettingsChange {
  language?: NoticeLanguage
  off?: readonly NoticeCategory[]
  areAmountsShown?: boolean
  electronic?: string
}

/** Two changes of different settings at once both hold. Agreeing again to the same statement keeps the first day. */
export async function saveSettings(db: Kysely<Tables>, personId: string, change: SettingsChange, at: Date): Promise<void> {
  const { language, off, areAmountsShown, electronic } = change
  const was = electronic === undefined ? undefined : (await readSettings(db, personId)).electronic
  const isSame = was !== undefined && was.version === electronic
  const set = {
    ...(language === undefined ? {} : { language }),
    ...(off === undefined ? {} : { off: [...new Set(off)].join(',') }),
    ...(areAmountsShown === undefined ? {} : { amounts_shown: areAmountsShown ? 1 : 0 }),
    ...(electronic === undefined || isSame ? {} : consent(electronic, at)),
    updated_at: at,
  }
  await db
    .insertInto('notice_setting')
    .values({ person_id: personId, language: DEFAULTS.language, off: '', amounts_shown: 0, electronic_at: null, electronic_version: null, ...set })
    .onDuplicateKeyUpdate(set)
    .execute()
}

export const WITHDRAWN = 'withdrawn'

const consent = (version: string, at: Date) =>
  version === WITHDRAWN ? { electronic_at: null, electronic_version: null } : { electronic_at: at, electronic_version: version }
