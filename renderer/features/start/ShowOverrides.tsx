import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { freeUid, takenUids } from '../../../shared/recording/freeUid.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNow } from '../../stores/clock.ts'
import { Field, FormRows } from '../../ui/form/Field.tsx'
import { type Remark, hint, secretRemarks } from '../../ui/form/remark.ts'
import { SecretInput } from '../../ui/form/SecretInput.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { shortTime, timeLeft } from '../../ui/recording/duration.ts'
import { isTomorrow, plannedTime } from '../session/plannedTime.ts'
import type { ShowForm } from './useShowForm.ts'

interface ShowOverridesProps {
  readonly preset: Preset
  readonly form: ShowForm
  /** What the linter says about a field as it will be. */
  readonly remarks: (field: string) => readonly Remark[]
}

/** What is different for this show alone. Empty fields are as the preset says; the preset stays as it is. */
export function ShowOverrides({ preset, form, remarks }: ShowOverridesProps): JSX.Element {
  const { t, i18n } = useTranslation('start')
  const { settings } = preset
  const { typed, change, token } = form
  const suggested = useDesk((desk) =>
    freeUid(
      settings.recorderUid,
      takenUids(settings, Object.values(desk.presets), Object.values(desk.sessions), desk.layouts),
    ),
  )
  const end = useNow((now) => plannedTime(typed.plannedEnd, now))
  const tomorrow = useNow((now) => end !== null && isTomorrow(end, now))
  const left = useNow((now) => (end === null ? '' : timeLeft(end - now)))
  /** Under an empty field: nothing was pasted there. */
  const aboutTheStored = (remark: Remark): Remark => ({
    ...remark,
    text: t('show.storedToken', { finding: remark.text }),
  })
  const uidRemarks: readonly Remark[] =
    typed.recorderUid === suggested
      ? remarks('recorderUid')
      : [
          ...remarks('recorderUid'),
          {
            tone: 'hint',
            text: t('show.uidHint'),
            fix: { label: t('show.useUid', { uid: suggested }), apply: () => change({ recorderUid: suggested }) },
          },
        ]

  return (
    <details
      className="show-overrides"
      open={form.open}
      onToggle={({ currentTarget }) => form.setOpen(currentTarget.open)}
    >
      <summary>
        <span className="text-button">{t('show.title')}</span>{' '}
        <span className="text-12 text-t3">{t(form.overrides === null ? 'show.about' : 'show.differs')}</span>
      </summary>
      <FormRows>
        <Field id="show-channel" label={t('show.channel')} remarks={typed.channel === '' ? [] : remarks('channel')}>
          <TextInput
            mono
            value={typed.channel}
            placeholder={settings.channel}
            maxLength={512}
            onChange={({ target }) => change({ channel: target.value })}
          />
        </Field>
        <Field id="show-uid" label={t('show.uid')} remarks={uidRemarks}>
          <TextInput
            mono
            inputMode="numeric"
            value={typed.recorderUid}
            placeholder={settings.recorderUid}
            maxLength={32}
            onChange={({ target }) => change({ recorderUid: target.value.trim() })}
          />
        </Field>
        <Field
          id="show-token"
          label={t('show.token')}
          remarks={[
            ...secretRemarks(i18n, token.fault),
            ...(token.filled ? remarks('token') : remarks('token').map(aboutTheStored)),
            hint(t(form.tokenDropped ? 'show.tokenDropped' : 'show.tokenHint')),
          ]}
        >
          <SecretInput entry={token} status={{ state: 'none' }} name={t('show.token').toLowerCase()} />
        </Field>
        <Field
          id="show-end"
          label={t('show.end')}
          remarks={[
            end !== null
              ? hint(t(tomorrow ? 'show.endTomorrow' : 'show.endAt', { time: shortTime(end), left }))
              : typed.plannedEnd === ''
                ? hint(t('show.endHint'))
                : { tone: 'blocks', text: t('show.endWrong') },
          ]}
        >
          <TextInput
            mono
            value={typed.plannedEnd}
            placeholder={t('show.endPlaceholder')}
            onChange={({ target }) => change({ plannedEnd: target.value })}
          />
        </Field>
      </FormRows>
    </details>
  )
}
