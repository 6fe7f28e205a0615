import { type JSX, useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountId, PresetId, StorageProfileId } from '../../../shared/ids.ts'
import type { ExchangeItemKind } from '../../../shared/recording/exchange/planImport.ts'
import type { SecretKind } from '../../../shared/secretLimits.ts'
import type { SecretPlace } from '../../../shared/secretStatus.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/form/Field.tsx'
import { SecretInput } from '../../ui/form/SecretInput.tsx'
import { secretRemarks } from '../../ui/form/remark.ts'
import { TypedOn } from '../../ui/form/TypedOn.tsx'
import { useCommand } from '../../ui/form/useCommand.ts'
import { type SecretEntry, useSecret } from '../../ui/form/useSecret.ts'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'

/** A record that was imported and lacks secrets. */
export interface Lacking {
  readonly kind: ExchangeItemKind
  readonly id: string
  readonly name: string
  readonly secrets: readonly SecretKind[]
}

/** How far what is typed into a row is. `keeping`: it is on its way; `refused`: it was, and the row says why it is not kept. */
export type Typing = 'typed' | 'keeping' | 'refused'

interface MissingSecretRowProps {
  /** With the secrets that it lacks now: what is kept leaves the row by itself, unless something else was typed meanwhile. */
  readonly lacking: Lacking
  readonly keep: SecretPlace
  /** What is typed and not kept; null: nothing. */
  readonly onTyping: (lacking: Pick<Lacking, 'kind' | 'id'>, typing: Typing | null) => void
}

/** What a record of each kind may lack. */
const needs: Readonly<Record<ExchangeItemKind, readonly SecretKind[]>> = {
  account: ['certificate'],
  storageProfile: ['accessKey', 'secretKey'],
  preset: ['token', 'decryptionSecret'],
  layout: [],
}

/** Asks for the secrets of one imported record. */
export function MissingSecretRow({ lacking, keep, onTyping }: MissingSecretRowProps): JSX.Element {
  const { t, i18n } = useTranslation('exchange')
  const { kind, id, name, secrets } = lacking
  // By what they are, not by place: what is kept leaves the list while the others still hold what was typed.
  const entries: Readonly<Record<SecretKind, SecretEntry>> = {
    certificate: useSecret('certificate'),
    accessKey: useSecret('accessKey'),
    secretKey: useSecret('secretKey'),
    token: useSecret('token'),
    decryptionSecret: useSecret('decryptionSecret'),
  }
  const { busy, problem, run } = useCommand()
  const isTyped = Object.values(entries).some(({ filled }) => filled)
  // Two keys are one pair for the service: where one was corrected meanwhile, both are needed once more.
  const wanted = needs[kind].filter(
    (secret) => secrets.includes(secret) || entries[secret].filled || (kind === 'storageProfile' && isTyped),
  )
  const fields = wanted.map((secret) => ({ secret, entry: entries[secret] }))
  const typedOn = !busy && fields.some(({ secret, entry }) => entry.filled && !secrets.includes(secret))
  const typing = isTyped ? (busy ? 'keeping' : problem === null ? 'typed' : 'refused') : null
  // At once, not after the next paint: whoever types and closes the dialog is asked.
  useLayoutEffect(() => onTyping({ kind, id }, typing), [onTyping, kind, id, typing])
  const complete =
    fields.every(({ entry }) => entry.fault === null) &&
    (kind === 'storageProfile' ? fields.every(({ entry }) => entry.filled) : fields.some(({ entry }) => entry.filled))

  const save = async (): Promise<void> => {
    const concerns = t('import.notKept', { name })
    if (kind === 'account') {
      const { read, edits, clearStored } = entries.certificate
      const input = { id: id as AccountId, certificate: read(), keep, check: false }
      if ((await run('accounts.replaceCertificate', input, concerns)).ok) clearStored(edits)
    } else if (kind === 'storageProfile') {
      const { accessKey, secretKey } = entries
      const keys = { accessKey: accessKey.read(), secretKey: secretKey.read() }
      const result = await run('storage.replaceKeys', { id: id as StorageProfileId, ...keys, keep }, concerns)
      if (result.ok) for (const entry of [accessKey, secretKey]) entry.clearStored(entry.edits)
    } else {
      const typed = fields.filter(({ entry }) => entry.filled).map((field) => ({ ...field, text: field.entry.read() }))
      for (const { secret, entry, text } of typed) {
        const result =
          secret === 'token'
            ? await run('presets.replaceToken', { id: id as PresetId, token: text, keep }, concerns)
            : await run('presets.replaceDecryptionSecret', { id: id as PresetId, secret: text, keep }, concerns)
        if (!result.ok) return
        entry.clearStored(entry.edits)
      }
    }
  }

  return (
    <div className="missing-secret">
      {fields.map(({ secret, entry }) => (
        <Field
          key={secret}
          id={`missing-${id}-${secret}`}
          label={t('import.secretsOf', { secret: t(`import.secrets.${secret}`), name })}
          remarks={secretRemarks(i18n, entry.fault)}
        >
          <SecretInput entry={entry} status={{ state: 'none' }} name={t(`import.secrets.${secret}`)} />
        </Field>
      ))}
      {typedOn ? <TypedOn /> : null}
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <div className="flex justify-end">
        <Button disabled={busy || !complete} onClick={() => void save()}>
          {t('import.keep')}
        </Button>
      </div>
    </div>
  )
}
