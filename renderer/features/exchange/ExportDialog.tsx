import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedFile } from '../../../shared/ipc/contractHistory.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import { everythingOf } from '../../../shared/recording/exchange/writeExchange.ts'
import { useDesk } from '../../stores/desk.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogFoot } from '../../ui/DialogFoot.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { useCommand } from '../../ui/form/useCommand.ts'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'

interface ExportDialogProps {
  readonly presets: readonly Preset[]
  readonly onClose: () => void
  readonly onSaved: (file: SavedFile) => void
}

/** Says what will be in the file, then asks where to save it. */
export function ExportDialog({ presets, onClose, onSaved }: ExportDialogProps): JSX.Element {
  const { t } = useTranslation('exchange')
  const desk = useDesk(({ presets: all, accounts, storageProfiles, layouts }) => ({
    presets: all,
    accounts,
    storageProfiles,
    layouts,
  }))
  const whole = everythingOf(
    presets.map(({ id }) => id),
    desk,
  )
  const [left, setLeft] = useState({ accounts: false, storage: false, layouts: false })
  const { busy, problem, run } = useCommand()
  const rehearsing = presets.some(({ settings: { accountId } }) => {
    const account = accountId === null ? undefined : desk.accounts[accountId]
    return account?.host.kind === 'rehearsal'
  })
  const parts = [
    { key: 'accounts', count: whole.accountIds.length },
    { key: 'storage', count: whole.storageProfileIds.length },
    { key: 'layouts', count: whole.layoutIds.length },
  ] as const

  const save = async (): Promise<void> => {
    const result = await run('exchange.export', {
      presetIds: [...whole.presetIds],
      accountIds: left.accounts ? [] : [...whole.accountIds],
      storageProfileIds: left.storage ? [] : [...whole.storageProfileIds],
      layoutIds: left.layouts ? [] : [...whole.layoutIds],
    })
    if (!result.ok || result.value === null) return
    onSaved(result.value)
    onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('export.title', { count: presets.length })}
      description={t('export.text')}
    >
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 font-semibold">{t('export.with')}</legend>
        {parts.map(({ key, count }) =>
          count === 0 ? null : (
            <Checkbox key={key} checked={!left[key]} onChange={(on) => setLeft({ ...left, [key]: !on })}>
              {t(`export.${key}`, { count })}
            </Checkbox>
          ),
        )}
      </fieldset>
      {rehearsing ? <p className="mt-2 text-12 text-t3">{t('export.rehearsal')}</p> : null}
      {problem === null ? null : (
        <div className="mt-3">
          <ProblemNotice problem={problem} />
        </div>
      )}
      <DialogFoot>
        <Button size={40} onClick={onClose}>
          {t('export.cancel')}
        </Button>
        <Button size={40} variant="primary" disabled={busy} onClick={() => void save()}>
          {t(busy ? 'export.saving' : 'export.save')}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
