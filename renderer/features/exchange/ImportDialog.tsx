import './exchange.css'
import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ImportStep, closed } from '../../stores/importQueue.ts'
import { usePresetList } from '../../stores/presetList.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useLeaveQuestion } from '../../ui/form/LeaveQuestion.tsx'
import { ImportFile } from './ImportFile.tsx'
import type { Typing } from './MissingSecretRow.tsx'
import { ImportFoot } from './ImportFoot.tsx'

/** Takes presets in from files, one after the other: look at it, say what to do about conflicts, enter what is missing. */
export function ImportDialog(): JSX.Element {
  const { t } = useTranslation('exchange')
  const { open, turn, present } = usePresetList(({ importing }) => importing)
  const step = usePresetList((list) => list.importStep)
  const [typed, setTyped] = useState<Typing | null>(null)
  const saving = typed === 'keeping'
  const text = t(saving ? 'import.leaveKeeping' : 'import.leave')
  const question = useLeaveQuestion({
    dirty: typed !== null,
    saving,
    text: typed === 'refused' ? `${t('import.leaveRefused')} ${text}` : text,
  })
  /** Goes on from the file that is there. */
  const leave = (next: ImportStep): void => question.ask(() => step(next))
  return (
    <Dialog
      open={open}
      onOpenChange={(wanted) => !wanted && leave(closed)}
      title={t('import.title')}
      description={present?.stage === 'done' ? undefined : t('import.text')}
      width={880}
    >
      <div className="flex min-h-0 flex-col gap-3">
        {present === null ? null : (
          <ImportFile key={turn} present={present} turn={turn} onTyped={setTyped} onLeave={leave} />
        )}
        {open && present === null ? <ImportFoot over onLeave={leave} /> : null}
      </div>
      {question.dialog}
    </Dialog>
  )
}
