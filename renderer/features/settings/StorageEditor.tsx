import { zodResolver } from '@hookform/resolvers/zod'
import { type JSX, type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { vendorById } from '../../../shared/agora/vendors.ts'
import type { StorageProfile } from '../../../shared/recording/account.ts'
import { StorageDraftBody, draftKeys } from '../../../shared/recording/draft.ts'
import { storageForm } from '../../../shared/recording/recordForms.ts'
import { sameStore } from '../../../shared/recording/storePlace.ts'
import type { SecretPlace } from '../../../shared/secretStatus.ts'
import { useDesk } from '../../stores/desk.ts'
import { Button } from '../../ui/Button.tsx'
import { DraftBar } from '../../ui/form/DraftBar.tsx'
import { FormRows } from '../../ui/form/Field.tsx'
import { KeepChoice } from '../../ui/form/KeepChoice.tsx'
import { useKeep } from '../../ui/form/useKeep.ts'
import { refusedLater } from '../../ui/form/refusedLater.ts'
import { type Remark, hint, problemRemarks } from '../../ui/form/remark.ts'
import { SecretField } from '../../ui/form/SecretField.tsx'
import { TypedOn } from '../../ui/form/TypedOn.tsx'
import { useCommand } from '../../ui/form/useCommand.ts'
import { type WaysOut, useLeaveGuard } from '../../ui/form/LeaveGuard.tsx'
import { type SecretEntry, useSecret } from '../../ui/form/useSecret.ts'
import { type BucketForm, BucketTest } from '../preflight/BucketTest.tsx'
import type { InvalidKey } from './accountSchema.ts'
import { forgetRefusal } from './forgetRefusal.ts'
import { useFormDraft } from './useFormDraft.ts'
import { FormClashes } from './FormClashes.tsx'
import { SaveProblem } from './SaveProblem.tsx'
import { StorageFields } from './StorageFields.tsx'
import { StorageForm, placeName, storageGroups } from './storageSchema.ts'

interface StorageEditorProps {
  /** Null: a new one. */
  readonly profile: StorageProfile | null
  /** A new one exists: the form goes on with it. */
  readonly onCreated: (profile: StorageProfile) => void
  /** Everything in the form is stored. */
  readonly onSaved: () => void
  readonly onCancel: () => void
  readonly cancelLabel?: string
  /** What stands above the form, and more buttons at its far end. */
  readonly lead?: (ways: WaysOut) => ReactNode
  readonly extra?: (ways: WaysOut) => ReactNode
}

/** The address of a store that is found by one. */
const endpointOf = ({ vendor, endpoint }: StorageForm): string | null =>
  vendorById(Number(vendor))?.needsEndpoint === true ? endpoint : null

/** Vendor, region and address in words. */
const placeText = (form: StorageForm): string =>
  [placeName(Number(form.vendor), Number(form.region)), endpointOf(form)].filter((part) => part !== null).join(', ')

const keyNames = ['accessKey', 'secretKey'] as const
type Keys = Readonly<Record<(typeof keyNames)[number], string>>
const NONE = { state: 'none' } as const

/** A storage profile. Its two keys are entered and replaced together and leave their inputs once. */
export function StorageEditor(props: StorageEditorProps): JSX.Element {
  const { profile, onCreated, onSaved, onCancel, cancelLabel, lead, extra } = props
  const { t, i18n } = useTranslation(['settings', 'forms'])
  const form = useForm<StorageForm>({ resolver: zodResolver(StorageForm), defaultValues: storageForm(profile) })
  const accessKey = useSecret('accessKey')
  const secretKey = useSecret('secretKey')
  const keep = useKeep()
  const [missing, setMissing] = useState<readonly InvalidKey[]>([])
  const [typedOn, setTypedOn] = useState(false)
  const command = useCommand()
  const secretTyped = accessKey.filled || secretKey.filled
  const draft = useFormDraft(form, {
    draftKey: draftKeys.storage(profile?.id ?? 'new'),
    schema: StorageDraftBody,
    stored: storageForm(profile),
    groups: storageGroups,
    records: useDesk((desk) => desk.storageProfiles),
    formOf: storageForm,
  })
  const guard = useLeaveGuard({
    dirty: form.formState.isDirty || draft.typedSince || secretTyped,
    secretTyped,
    saving: command.busy,
    refused: command.problem !== null,
    keeping: draft,
  })
  const idPrefix = profile === null ? 'storage-new' : `storage-${profile.id}`
  const entering = profile === null || accessKey.replacing || profile.accessKey.state === 'none'

  const openKeys = (): void => {
    flushSync(() => {
      accessKey.replace()
      secretKey.replace()
    })
    document.getElementById(`${idPrefix}-accessKey`)?.focus()
  }
  /** Whether the stored keys would go to another store than they were given for. */
  const isMoved = (values: StorageForm): boolean =>
    profile !== null && !sameStore(profile, { vendor: Number(values.vendor), endpoint: endpointOf(values) })

  /** Both are one pair for the service: opening or closing one does the same to the other. */
  const paired = (entry: SecretEntry): SecretEntry => ({
    ...entry,
    replace: openKeys,
    typed: () => {
      entry.typed()
      accessKey.replace()
      secretKey.replace()
    },
    clear: () => {
      accessKey.clear()
      secretKey.clear()
    },
  })

  const markMissing = (keys: Keys): void =>
    setMissing(keyNames.filter((name) => keys[name] === '').map((name) => `${name}Missing` as const))
  /** Everything that is missing is marked at once, beside the other fields. */
  const markKeys = (): void => {
    if (entering) markMissing({ accessKey: accessKey.read(), secretKey: secretKey.read() })
  }

  /** What was typed, null for the stored ones; false after marking what is missing or beyond the limits, and going there. */
  const readKeys = (values: StorageForm): Keys | null | false => {
    if (!entering && !isMoved(values)) return null
    const keys = { accessKey: accessKey.read(), secretKey: secretKey.read() }
    const faults = { accessKey: accessKey.fault, secretKey: secretKey.fault }
    markMissing(keys)
    if (!entering) openKeys()
    const first = keyNames.find((name) => keys[name] === '' || faults[name] !== null)
    if (first !== undefined) document.getElementById(`${idPrefix}-${first}`)?.focus()
    return first === undefined ? keys : false
  }

  const save = async (values: StorageForm, place: SecretPlace): Promise<void> => {
    if (draft.clashes.length > 0) {
      document.getElementById(`${idPrefix}-clashes`)?.focus()
      return
    }
    const keys = readKeys(values)
    if (keys === false) return
    const edits = { accessKey: accessKey.edits, secretKey: secretKey.edits }
    setTypedOn(false)
    draft.sending(values)
    const { label, bucket } = values
    const vendor = Number(values.vendor)
    const fields = { label, bucket, endpoint: endpointOf(values), vendor, region: Number(values.region) }
    const withPlace = keys === null ? null : { ...keys, keep: place }
    const concerns = refusedLater(i18n, {
      kind: 'storage',
      name: label,
      isStored: false,
      secrets: keys === null ? [] : keyNames,
    })
    const result =
      profile === null
        ? withPlace !== null && (await command.run('storage.create', { ...fields, ...withPlace }, concerns))
        : await command.run('storage.change', { ...fields, id: profile.id, keys: withPlace }, concerns)
    if (result === false || !result.ok) {
      draft.sending(null)
      return
    }
    const isSettled = draft.settle(values, storageForm(result.value), draftKeys.storage(result.value.id))
    const areCleared = [accessKey.clearStored(edits.accessKey), secretKey.clearStored(edits.secretKey)].every(Boolean)
    const isDone = areCleared && isSettled
    setTypedOn(!isDone)
    if (profile === null) onCreated(result.value)
    if (isDone) guard.goOn(onSaved)
  }
  const submit = (place = keep.place): void => {
    void form.handleSubmit((values) => save(values, place), markKeys)()
  }
  const keyRemarks = (field: 'accessKey' | 'secretKey', key: InvalidKey, help: string): readonly Remark[] =>
    missing.includes(key) && !(field === 'accessKey' ? accessKey : secretKey).filled
      ? [{ tone: 'blocks', text: t(`forms:invalid.${isMoved(form.getValues()) ? 'keysAgain' : key}`) }]
      : [...problemRemarks(i18n, command.problem, field), hint(help)]

  const { vendor, region, bucket, endpoint } = useWatch({ control: form.control })
  const tested = JSON.stringify([vendor, region, bucket, endpoint, entering, accessKey.edits, secretKey.edits])
  /** What is in the form now; null where it cannot be tested yet, and then the form says why. */
  const readForTest = async (): Promise<BucketForm | null> => {
    if (!(await form.trigger(undefined, { shouldFocus: true }))) {
      markKeys()
      return null
    }
    const { bucket, vendor, region } = form.getValues()
    const keys = readKeys(form.getValues())
    if (keys === false) return null
    return {
      profileId: profile?.id ?? null,
      bucket,
      vendor: Number(vendor),
      region: Number(region),
      address: endpointOf(form.getValues()),
      accessKey: keys?.accessKey ?? null,
      secretKey: keys?.secretKey ?? null,
    }
  }

  return (
    <>
      {lead?.(guard)}
      <form
        noValidate
        onInput={forgetRefusal(command)}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <DraftBar draft={draft} savedAt={null} onDiscard={draft.discardDraft} />
        <FormClashes
          id={`${idPrefix}-clashes`}
          draft={draft}
          label={([field]) => t(`storage.${field === 'vendor' ? 'place' : field === 'bucket' ? 'bucket' : 'label'}`)}
          value={([field = 'label'], values) => (field === 'vendor' ? placeText(values) : values[field])}
        />
        <FormRows>
          <StorageFields form={form} problem={command.problem} idPrefix={idPrefix} />
          <SecretField
            id={`${idPrefix}-accessKey`}
            label={t('storage.accessKey')}
            entry={paired(accessKey)}
            status={profile?.accessKey ?? NONE}
            keep={keep.place}
            remarks={keyRemarks('accessKey', 'accessKeyMissing', t('storage.keysHint'))}
          />
          <SecretField
            id={`${idPrefix}-secretKey`}
            label={t('storage.secretKey')}
            entry={paired(secretKey)}
            status={profile?.secretKey ?? NONE}
            keep={keep.place}
            remarks={keyRemarks('secretKey', 'secretKeyMissing', t('storage.pairHint'))}
          />
          {entering ? <KeepChoice id={`${idPrefix}-keep`} keep={keep} /> : null}
        </FormRows>
        <BucketTest
          read={readForTest}
          values={tested}
          onRegion={(region) => form.setValue('region', String(region), { shouldDirty: true })}
        />
        {command.problem === null ? null : (
          <SaveProblem
            problem={command.problem}
            onUseSession={() => {
              keep.choose('session')
              submit('session')
            }}
          />
        )}
        {typedOn ? <TypedOn /> : null}
        <div className="mt-4 flex flex-wrap items-center gap-2">
          <Button type="submit" variant="primary" size={40} disabled={command.busy}>
            {t(command.busy ? 'forms:saving' : 'storage.save')}
          </Button>
          <Button variant="quiet" size={40} onClick={() => guard.ask(onCancel)}>
            {cancelLabel ?? t('forms:cancel')}
          </Button>
          {extra?.(guard)}
        </div>
        {guard.dialog}
      </form>
    </>
  )
}
