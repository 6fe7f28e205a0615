import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MAX_IDLE, MIN_IDLE, isIdleTime } from '../../../shared/recording/idleTime.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import { type PresetEdit, countEditChanges, editedParts, noEdit } from '../../../shared/recording/presetEdit.ts'
import { tagsInUse } from '../../../shared/recording/presetTags.ts'
import { mayRun } from '../../../shared/recording/sessionState.ts'
import { useDesk } from '../../stores/desk.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogFoot } from '../../ui/DialogFoot.tsx'
import { Field, FormRows } from '../../ui/form/Field.tsx'
import { NumberInput } from '../../ui/form/NumberInput.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { TagsInput } from '../../ui/form/TagsInput.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import type { PresetCommands } from './usePresetCommands.ts'

interface EditSheetProps {
  readonly presets: readonly Preset[]
  readonly commands: PresetCommands
  readonly onClose: () => void
}

const KEEP = 'keep'
const byLabel = <T extends { readonly label: string }>(items: Readonly<Record<string, T>>): readonly T[] =>
  Object.values(items).toSorted((a, b) => a.label.localeCompare(b.label, 'en'))

/** One change for all selected presets. What it will do is said before it is done. */
export function EditSheet({ presets, commands, onClose }: EditSheetProps): JSX.Element {
  const { t } = useTranslation('manage')
  const accounts = useDesk((desk) => byLabel(desk.accounts))
  const profiles = useDesk((desk) => byLabel(desk.storageProfiles))
  const known = useDesk((desk) => tagsInUse(Object.values(desk.presets)))
  const ids = presets.map(({ id }) => id)
  const running = useDesk(
    (desk) =>
      Object.values(desk.sessions).filter(
        (session) => session.presetId !== null && ids.includes(session.presetId) && mayRun(session),
      ).length,
  )
  const [typed, setTyped] = useState<PresetEdit>(noEdit)
  const [idle, setIdle] = useState(Number.NaN)
  const idleWrong = !Number.isNaN(idle) && !isIdleTime(idle)
  const edit = { ...typed, maxIdleTime: Number.isNaN(idle) || idleWrong ? null : idle }
  const change = (part: Partial<PresetEdit>): void => setTyped((old) => ({ ...old, ...part }))
  const counts = countEditChanges(presets, edit)
  const parts = editedParts.filter((part) => counts[part] > 0)

  const apply = async (): Promise<void> => {
    if (await commands.edit(presets, edit)) onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('sheet.title', { count: presets.length })}
      description={t('sheet.text')}
      width={640}
    >
      <FormRows>
        <Field id="edit-add-tags" label={t('sheet.addTags')}>
          <TagsInput tags={edit.addTags} known={known} onChange={(addTags) => change({ addTags })} />
        </Field>
        <Field id="edit-remove-tags" label={t('sheet.removeTags')}>
          <TagsInput
            tags={edit.removeTags}
            known={tagsInUse(presets)}
            placeholder={t('sheet.removeTag')}
            onChange={(removeTags) => change({ removeTags })}
          />
        </Field>
        <Field id="edit-account" label={t('sheet.account')}>
          <Select
            value={edit.accountId ?? KEEP}
            options={[
              { value: KEEP, label: t('sheet.keep') },
              ...accounts.map(({ id, label }) => ({ value: id, label })),
            ]}
            onChange={(id) => change({ accountId: accounts.find((account) => account.id === id)?.id ?? null })}
          />
        </Field>
        <Field id="edit-storage" label={t('sheet.storage')}>
          <Select
            value={edit.storageProfileId ?? KEEP}
            options={[
              { value: KEEP, label: t('sheet.keep') },
              ...profiles.map(({ id, label, bucket }) => ({ value: id, label, note: bucket })),
            ]}
            onChange={(id) => change({ storageProfileId: profiles.find((profile) => profile.id === id)?.id ?? null })}
          />
        </Field>
        <Field
          id="edit-idle"
          label={t('sheet.idle')}
          remarks={idleWrong ? [{ tone: 'blocks', text: t('sheet.idleWrong', { min: MIN_IDLE, max: MAX_IDLE }) }] : []}
        >
          <NumberInput
            className="max-w-40"
            unit={t('sheet.seconds')}
            placeholder={t('sheet.keep')}
            value={idle}
            step={10}
            onChange={setIdle}
          />
        </Field>
        <Field id="edit-pinned" label={t('sheet.pinned')}>
          <Select
            value={edit.pinned === null ? KEEP : String(edit.pinned)}
            options={[
              { value: KEEP, label: t('sheet.keep') },
              { value: 'true', label: t('sheet.pin') },
              { value: 'false', label: t('sheet.unpin') },
            ]}
            onChange={(value) => change({ pinned: value === KEEP ? null : value === 'true' })}
          />
        </Field>
      </FormRows>
      <div className="edit-summary" role="status">
        <p className="font-semibold">
          {counts.presets === 0 ? t('sheet.nothing') : t('sheet.changes', { count: counts.presets })}
        </p>
        {parts.length === 0 ? null : (
          <ul className="list-disc pl-5 text-t2">
            {parts.map((part) => (
              <li key={part}>{t(`sheet.parts.${part}`, { count: counts[part] })}</li>
            ))}
          </ul>
        )}
        {running > 0 && counts.presets > 0 ? <p className="text-t2">{t('sheet.running', { count: running })}</p> : null}
      </div>
      {commands.problem === null ? null : <ProblemNotice problem={commands.problem} />}
      <DialogFoot>
        <Button size={40} onClick={onClose}>
          {t('sheet.cancel')}
        </Button>
        <Button
          size={40}
          variant="primary"
          disabled={counts.presets === 0 || idleWrong || commands.busy}
          onClick={() => void apply()}
        >
          {t('sheet.apply', { count: counts.presets })}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
