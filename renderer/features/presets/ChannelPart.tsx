import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { CHANNEL_NAME_MAX_BYTES } from '../../../shared/agora/channelName.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Field } from '../../ui/form/Field.tsx'
import { KeepChoice } from '../../ui/form/KeepChoice.tsx'
import { SecretField } from '../../ui/form/SecretField.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { tokenEndTone } from './tokenEndTone.ts'
import { TokenXray } from './TokenXray.tsx'
import { useFindingRemarks } from './useFindingRemarks.ts'
import { UidRow } from './UidRow.tsx'
import type { PresetEditor } from './usePresetEditor.ts'

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/** Which channel, with which account, as whom. */
export function ChannelPart({ editor }: { readonly editor: PresetEditor }): JSX.Element {
  const { t } = useTranslation('presets')
  const { go } = useNavigation()
  const accounts = useDesk((desk) => Object.values(desk.accounts).toSorted((a, b) => a.createdAt - b.createdAt))
  const remarks = useFindingRemarks(editor)
  const { settings, change, preset, token, tokenReading } = editor
  const count = bytesOf(settings.channel)
  const facts = tokenReading?.kind === 'token' ? tokenReading.facts : null
  const account = accounts.find(({ id }) => id === settings.accountId)
  const wanted = { appId: account?.appId ?? null, channel: settings.channel, uid: settings.recorderUid }
  const addAccount = {
    tone: 'hint' as const,
    text: '',
    fix: { label: t('fields.addAccount'), apply: () => go({ name: 'settings', section: 'accounts' }) },
  }

  return (
    <>
      <Field id="preset-name" label={t('fields.name')} remarks={remarks(['name'], t('fields.nameHint'))}>
        <TextInput value={settings.name} maxLength={120} onChange={({ target }) => change({ name: target.value })} />
      </Field>
      <Field
        id="preset-accountId"
        label={t('fields.account')}
        remarks={[...remarks(['accountId']), ...(accounts.length === 0 ? [addAccount] : [])]}
      >
        <Select
          value={settings.accountId}
          placeholder={t('fields.chooseAccount')}
          options={accounts.map(({ id, label, host }) => ({
            value: id,
            label,
            ...(host.kind === 'rehearsal' ? { note: t('rehearsal') } : {}),
          }))}
          onChange={(id) => change({ accountId: accounts.find((account) => account.id === id)?.id ?? null })}
        />
      </Field>
      <Field id="preset-channel" label={t('fields.channel')} remarks={remarks(['channel'], t('fields.channelHint'))}>
        <TextInput
          mono
          value={settings.channel}
          maxLength={512}
          unit={count === 0 ? undefined : t('fields.bytes', { count, limit: CHANNEL_NAME_MAX_BYTES })}
          onChange={({ target }) => change({ channel: target.value })}
        />
      </Field>
      <UidRow editor={editor} />
      <SecretField
        id="preset-token"
        label={t('fields.token')}
        entry={token}
        status={preset?.token ?? { state: 'none' }}
        keep={editor.keep.place}
        remarks={remarks(['token'], t(facts === null ? 'fields.tokenHint' : 'token.unproven'))}
        {...(preset === null ? {} : { onForget: editor.forgetToken })}
      >
        {facts === null ? null : <TokenXray facts={facts} wanted={wanted} endTone={tokenEndTone(editor.findings)} />}
      </SecretField>
      {token.filled || token.replacing ? <KeepChoice id="preset-keep-token" keep={editor.keep} /> : null}
    </>
  )
}
