import './exchange.css'
import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { closed } from '../../stores/importQueue.ts'
import { usePresetList } from '../../stores/presetList.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { ImportFile } from './ImportFile.tsx'
import { ImportFoot } from './ImportFoot.tsx'

/** Takes presets in from files, one after the other: look at it, say what to do about conflicts, enter what is missing. */
export function ImportDialog(): JSX.Element {
  const { t } = useTranslation('exchange')
  const { open, turn, present } = usePresetList(({ importing }) => importing)
  const step = usePresetList((list) => list.importStep)
  return (
    <Dialog
      open={open}
      onOpenChange={(wanted) => !wanted && step(closed)}
      title={t('import.title')}
      description={t('import.text')}
      width={880}
    >
      <div className="flex min-h-0 flex-col gap-3">
        {present === null ? null : <ImportFile key={turn} present={present} turn={turn} />}
        {open && present === null ? <ImportFoot over /> : null}
      </div>
    </Dialog>
  )
}
