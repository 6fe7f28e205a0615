import { type ChangeEvent, type JSX, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type ImportStep, type PresentImport, chosenInstead, closed, nextFile } from '../../stores/importQueue.ts'
import { usePresetList } from '../../stores/presetList.ts'
import { Button } from '../../ui/Button.tsx'
import { WaitingFiles } from './WaitingFiles.tsx'

interface ImportFootProps {
  /** Nothing more can be done with the file that is there: the next one is offered. */
  readonly over: boolean
  /** Asks where something would be lost. */
  readonly onLeave: (next: ImportStep) => void
  /** What can be done with it. */
  readonly children?: ReactNode
}

/** What it means to leave the file that is there. */
function leaving(present: PresentImport | null, isAwaited: boolean): 'cancel' | 'skip' | 'close' {
  if (present?.stage === 'done') return 'close'
  if (!isAwaited) return 'cancel'
  return present === null ? 'close' : 'skip'
}

/** The end of the dialog, whatever it shows: the files that wait, and the ways on. */
export function ImportFoot({ over, onLeave, children }: ImportFootProps): JSX.Element {
  const { t } = useTranslation('exchange')
  const { present, waiting } = usePresetList(({ importing }) => importing)
  const step = usePresetList((list) => list.importStep)
  const input = useRef<HTMLInputElement>(null)
  const [first] = waiting
  const busy = present?.stage === 'importing'
  const empty = present === null || present.stage === 'refused'

  const pick = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    const file = currentTarget.files?.[0]
    if (file !== undefined) step((queue) => chosenInstead(queue, file))
    // The same file may be chosen again once it was mended.
    currentTarget.value = ''
  }

  return (
    <>
      <WaitingFiles present={present} waiting={waiting} />
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className="sr-only"
        tabIndex={-1}
        aria-label={t('import.choose')}
        onChange={pick}
      />
      <div className="mt-1 flex flex-wrap justify-end gap-2">
        <Button size={40} disabled={busy} onClick={() => onLeave(closed)}>
          {t(`import.${leaving(present, first !== undefined)}`)}
        </Button>
        {present?.stage === 'done' ? null : (
          <Button
            size={40}
            variant={empty && first === undefined ? 'primary' : 'secondary'}
            disabled={busy}
            onClick={() => input.current?.click()}
          >
            {t(present === null ? 'import.choose' : 'import.another')}
          </Button>
        )}
        {over && first !== undefined ? (
          <Button
            size={40}
            variant="primary"
            className="next-file"
            title={first.name}
            onClick={() => onLeave(nextFile)}
          >
            <span className="truncate">{t('import.next', { name: first.name })}</span>
          </Button>
        ) : null}
        {children}
      </div>
    </>
  )
}
