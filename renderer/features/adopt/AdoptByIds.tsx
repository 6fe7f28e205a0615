import { type ClipboardEvent, type JSX, type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountId, PresetId } from '../../../shared/ids.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Field, FormRows } from '../../ui/form/Field.tsx'
import { type Remark, hint } from '../../ui/form/remark.ts'
import { Select } from '../../ui/form/Select.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { useCommand } from '../../ui/form/useCommand.ts'
import { AdoptFoot } from './AdoptFoot.tsx'
import { AdoptedAs } from './AdoptedAs.tsx'
import { type AdoptIds, goesOnAs, idDoubts, idFaults, readIds } from './adoptIds.ts'

interface AdoptByIdsProps {
  readonly ids: AdoptIds
  /** The session that lacks them, where it is known; null: any recording. */
  readonly session: Session | null
  /** The field of the sid. */
  readonly sid: Ref<HTMLInputElement>
  readonly onChange: (ids: AdoptIds) => void
  readonly onClose: () => void
}

const fields = ['name', 'channel', 'recorderUid', 'resourceId', 'sid'] as const
const NO_PRESET = 'none'

/** Adopts by the ids that the other side's log or console shows. */
export function AdoptByIds({ ids, session, sid: sidField, onChange, onClose }: AdoptByIdsProps): JSX.Element {
  const { t } = useTranslation('adopt')
  const { go } = useNavigation()
  const accounts = useDesk((desk) => Object.values(desk.accounts))
  const presets = useDesk((desk) => Object.values(desk.presets))
  const { busy, problem, run, forgetProblem } = useCommand()
  const [accountId, setAccountId] = useState<AccountId | null>(
    session?.accountId ?? (accounts.length === 1 ? (accounts[0]?.id ?? null) : null),
  )
  const [presetId, setPresetId] = useState<PresetId | null>(
    presets.find(({ id }) => id === session?.presetId)?.id ?? null,
  )
  const joined = useDesk((desk) => goesOnAs(desk, accountId, ids))
  const [renamed, setRenamed] = useState<Session | null>(null)
  const [asked, setAsked] = useState(false)
  const faults = idFaults(ids)
  const possible =
    accountId !== null && fields.every((field) => faults[field] === null || (field === 'name' && joined !== null))

  const remarks = (field: keyof AdoptIds): readonly Remark[] => {
    if (field === 'name' && joined !== null) return [hint(t('ids.nameKept', { name: joined.name }))]
    const fault = faults[field]
    // Nobody is told off for what is not typed yet.
    if (fault !== null && (asked || ids[field] !== '')) {
      const params = fault.kind === 'character' ? { character: fault.character, position: fault.position } : {}
      const said = fault.kind === 'empty' ? (`ids.needed.${field}` as const) : (`ids.faults.${fault.kind}` as const)
      return [{ tone: 'blocks', text: t(said, { character: '', position: 0, ...params }) }]
    }
    const doubt = field === 'resourceId' || field === 'sid' ? idDoubts(ids)[field] : null
    if (fault === null && doubt === 'swapped') {
      const swap = { resourceId: ids.sid, sid: ids.resourceId }
      const fix = { label: t('ids.swap'), apply: () => onChange({ ...ids, ...swap }) }
      return [{ tone: 'look', text: t('ids.doubts.swapped'), fix }]
    }
    if (fault === null && doubt !== null) {
      return [{ tone: 'look', text: t(`ids.doubts.${doubt}`, { count: ids[field].trim().length }) }]
    }
    return field === 'name' ? [hint(t('ids.nameHint'))] : field === 'channel' ? [hint(t('ids.paste'))] : []
  }
  const paste = (event: ClipboardEvent): void => {
    const found = readIds(event.clipboardData.getData('text'))
    if (found === null) return
    event.preventDefault()
    const { appId, ...rest } = found
    onChange({ ...ids, ...rest })
    const fitting = accounts.find((account) => account.appId === appId)
    if (fitting !== undefined) setAccountId(fitting.id)
  }
  const adopt = async (): Promise<void> => {
    setAsked(true)
    if (!possible || busy) return
    const [recorderUid, resourceId, sid] = [ids.recorderUid.trim(), ids.resourceId.trim(), ids.sid.trim()]
    const { channel } = ids
    const name = joined?.name ?? ids.name
    const result = await run('sessions.adopt', { accountId, presetId, name, channel, recorderUid, resourceId, sid })
    if (!result.ok) return
    if (result.value.name !== name.trim() && result.value.id !== joined?.id) {
      setRenamed(result.value)
      return
    }
    onClose()
    go({ name: 'session', id: result.value.id })
  }
  if (renamed !== null) return <AdoptedAs session={renamed} given={ids.name.trim()} onClose={onClose} />
  return (
    <div onPaste={paste}>
      <FormRows>
        <Field
          id="adopt-account"
          label={t('account')}
          remarks={asked && accountId === null ? [{ tone: 'blocks', text: t('accountNeeded') }] : []}
        >
          <Select
            value={accountId}
            placeholder={t('chooseAccount')}
            options={accounts.map(({ id, label }) => ({ value: id, label }))}
            onChange={(id) => setAccountId(id as AccountId)}
          />
        </Field>
        {fields.map((field) => (
          <Field key={field} id={`adopt-${field}`} label={t(`ids.${field}`)} remarks={remarks(field)}>
            <TextInput
              ref={field === 'sid' ? sidField : undefined}
              mono={field !== 'name'}
              // The name of the one that goes on stays, so nothing is typed here to be thrown away.
              readOnly={field === 'name' && joined !== null}
              value={field === 'name' ? (joined?.name ?? ids.name) : ids[field]}
              onChange={(event) => {
                onChange({ ...ids, [field]: event.target.value })
                forgetProblem()
              }}
            />
          </Field>
        ))}
        {presets.length === 0 ? null : (
          <Field id="adopt-preset" label={t('ids.preset')} remarks={[hint(t('ids.presetHint'))]}>
            <Select
              value={presetId ?? NO_PRESET}
              options={[
                { value: NO_PRESET, label: t('ids.noPreset') },
                ...presets.map(({ id, settings }) => ({ value: id, label: settings.name })),
              ]}
              onChange={(id) => setPresetId(id === NO_PRESET ? null : (id as PresetId))}
            />
          </Field>
        )}
      </FormRows>
      <AdoptFoot busy={busy} possible problem={problem} onAdopt={() => void adopt()} onClose={onClose} />
    </div>
  )
}
