import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { SecretPlace } from '../../../shared/secretStatus.ts'
import { useDesk } from '../../stores/desk.ts'
import { Choice } from './Choice.tsx'
import { Field } from './Field.tsx'

interface KeepChoiceProps {
  readonly id: string
  readonly value: SecretPlace
  readonly onChange: (place: SecretPlace) => void
}

/** Where a typed secret goes: chosen aloud, never decided by the desk. */
export function KeepChoice({ id, value, onChange }: KeepChoiceProps): JSX.Element {
  const { t } = useTranslation('forms')
  const state = useDesk((desk) => desk.health.keychain.state)
  const notReady = state === 'locked' || state === 'absent' || state === 'unavailable'
  const remarks = notReady && value === 'keychain' ? [{ tone: 'look' as const, text: t('keep.keychainNotReady') }] : []
  return (
    <Field id={id} label={t('keep.label')} group remarks={remarks}>
      <Choice
        label={t('keep.label')}
        value={value}
        onChange={onChange}
        options={[
          { value: 'keychain', label: t('keep.keychain') },
          { value: 'session', label: t('keep.session'), note: t('keep.sessionHint') },
        ]}
      />
    </Field>
  )
}
