import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../stores/desk.ts'
import { Choice } from './Choice.tsx'
import { Field } from './Field.tsx'
import { type Remark, hint } from './remark.ts'
import { type Keep, isOutOfReach } from './useKeep.ts'

interface KeepChoiceProps {
  readonly id: string
  readonly keep: Keep
}

/** Where a typed secret goes, said aloud: also where the desk proposes another place than the keychain. */
export function KeepChoice({ id, keep }: KeepChoiceProps): JSX.Element {
  const { t } = useTranslation('forms')
  const state = useDesk((desk) => desk.health.keychain.state)
  const notReady = state === 'locked' || isOutOfReach(state)
  const remarks: readonly Remark[] =
    notReady && keep.place === 'keychain'
      ? [{ tone: 'look', text: t('keep.keychainNotReady') }]
      : isOutOfReach(state) && !keep.chosen
        ? [hint(t('keep.proposed'))]
        : []
  return (
    <Field id={id} label={t('keep.label')} group remarks={remarks}>
      <Choice
        label={t('keep.label')}
        value={keep.place}
        onChange={keep.choose}
        options={[
          { value: 'keychain', label: t('keep.keychain') },
          { value: 'session', label: t('keep.session'), note: t('keep.sessionHint') },
        ]}
      />
    </Field>
  )
}
