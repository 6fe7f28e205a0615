import { type JSX, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportResult } from '../../../shared/ipc/contractExchange.ts'
import type { ExchangeFile } from '../../../shared/recording/exchange/exchangeFile.ts'
import { type PlannedItem, planImport } from '../../../shared/recording/exchange/planImport.ts'
import { type ImportChoice, chosenBy, isWritten } from '../../../shared/recording/exchange/resolveImport.ts'
import { useDesk } from '../../stores/desk.ts'
import { type ImportStep, type PresentImport, staged } from '../../stores/importQueue.ts'
import { usePresetList } from '../../stores/presetList.ts'
import { Button } from '../../ui/Button.tsx'
import { useCommand } from '../../ui/form/useCommand.ts'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { FileRefused } from './FileRefused.tsx'
import { ImportDone } from './ImportDone.tsx'
import { ImportFoot } from './ImportFoot.tsx'
import type { Typing } from './MissingSecretRow.tsx'
import { ImportPlan } from './ImportPlan.tsx'
import { type ChosenFile, readChosenFile } from './readFile.ts'

interface ImportFileProps {
  readonly present: PresentImport
  readonly turn: number
  /** What is typed and not kept; null: nothing. */
  readonly onTyped: (typed: Typing | null) => void
  /** Asks where something would be lost. */
  readonly onLeave: (next: ImportStep) => void
}

interface Done {
  readonly file: ExchangeFile
  readonly items: readonly PlannedItem[]
  readonly results: readonly ImportResult[]
}

/** One file from its first look to its end. Another file is another one of these: nothing of the one before is in it. */
export function ImportFile({ present: { file, stage }, turn, onTyped, onLeave }: ImportFileProps): JSX.Element {
  const { t } = useTranslation('exchange')
  const desk = useDesk(({ presets, accounts, storageProfiles, layouts }) => ({
    presets,
    accounts,
    storageProfiles,
    layouts,
  }))
  const step = usePresetList((list) => list.importStep)
  const [chosen, setChosen] = useState<ChosenFile | null>(null)
  const [choices, setChoices] = useState<readonly ImportChoice[]>([])
  const [done, setDone] = useState<Done | null>(null)
  const { problem, run } = useCommand()
  const name = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    // What was pressed to come here may be gone, and the keyboard with it.
    if (document.activeElement === document.body) name.current?.focus()
    let left = false
    void readChosenFile(file).then((found) => {
      if (left) return
      setChosen(found)
      step((queue) => staged(queue, turn, found.kind === 'read' ? 'deciding' : 'refused'))
    })
    return () => {
      left = true
    }
  }, [file, turn, step])

  const read = chosen?.kind === 'read' ? chosen : null
  const items = read === null ? [] : planImport(read.file, desk, (text) => URL.parse(text))
  const chosenFor = chosenBy(choices)
  const count = items.filter((item) => isWritten(item, chosenFor(item))).length
  const nothing = read !== null && items.every(({ state }) => state === 'same')

  const start = async (): Promise<void> => {
    if (read === null) return
    step((queue) => staged(queue, turn, 'importing'))
    const result = await run('exchange.import', { text: read.text, choices: [...choices] })
    if (result.ok) setDone({ file: read.file, items, results: result.value })
    step((queue) => staged(queue, turn, result.ok ? 'done' : 'deciding'))
  }

  return (
    <>
      <p ref={name} tabIndex={-1} className="font-semibold wrap-anywhere">
        {file.name}
      </p>
      {chosen?.kind === 'refused' ? <FileRefused fault={chosen.fault} /> : null}
      {chosen?.kind === 'unreadable' ? <FileRefused fault={null} /> : null}
      {read !== null && done === null ? (
        <ImportPlan
          file={read.file}
          items={items}
          choices={choices}
          onChoose={(choice) =>
            setChoices([...choices.filter(({ kind, id }) => kind !== choice.kind || id !== choice.id), choice])
          }
        />
      ) : null}
      {nothing && done === null ? <p className="text-t2">{t('import.nothing')}</p> : null}
      {done === null ? null : <ImportDone {...done} onTyped={onTyped} />}
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <ImportFoot over={stage === 'refused' || stage === 'done' || (stage === 'deciding' && nothing)} onLeave={onLeave}>
        {read === null || done !== null ? null : (
          <Button
            size={40}
            variant="primary"
            disabled={stage === 'importing' || count === 0}
            onClick={() => void start()}
          >
            {stage === 'importing' ? t('import.running') : t('import.run', { count })}
          </Button>
        )}
      </ImportFoot>
    </>
  )
}
