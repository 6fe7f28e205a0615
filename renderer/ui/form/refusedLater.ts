import type { i18n } from 'i18next'
import type { SecretKind } from '../../../shared/secretLimits.ts'
import { secretNames } from '../../../shared/strings/en/secretNames.ts'

/** A save whose form may be closed before it is answered. */
interface SentForm {
  readonly kind: 'account' | 'storage' | 'preset'
  readonly name: string
  /** Whether all of it is stored but the secrets. */
  readonly isStored: boolean
  /** What was typed and would not be kept: no draft has it. */
  readonly secrets: readonly SecretKind[]
  /** What was to follow the save. */
  readonly next?: 'start' | 'arm' | undefined
}

/** What it means that a save was refused after its form was closed: said with the reason in the window's notice. */
export function refusedLater(words: i18n, { kind, name, isStored, secrets, next }: SentForm): string {
  const t = words.getFixedT(null, 'forms')
  return [
    t(`refusedLater.${kind}`, { name }),
    t(isStored ? 'refusedLater.stored' : 'refusedLater.draft'),
    secrets.length === 0
      ? ''
      : t('refusedLater.secrets', { secrets: secrets.map((secret) => secretNames[secret]).join(', ') }),
    next === undefined ? '' : t(`refusedLater.${next}`),
  ]
    .filter((text) => text !== '')
    .join(' ')
}
