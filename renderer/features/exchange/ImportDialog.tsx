import './exchange.css'
import { type ChangeEvent, type JSX, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportResult } from '../../../shared/ipc/contractExchange.ts'
import { type PlannedItem, planImport } from '../../../shared/recording/exchange/planImport.ts'
import { type ImportChoice, isWritten } from '../../../shared/recording/exchange/resolveImport.ts'
import { useDesk } from '../../stores/desk.ts'
import { usePresetList } from '../../stores/presetList.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useCommand } from '../../ui/form/useCommand.ts'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { addressOf } from '../settings/accountSchema.ts'
import { FileRefused } from './FileRefused.tsx'
import { ImportDone } from './ImportDone.tsx'
import { ImportPlan } from './ImportPlan.tsx'
import type { ExchangeFile } from '../../../shared/recording/exchange/exchangeFile.ts'
import { type ChosenFile, readChosenFile } from './readFile.ts'

interface Done {
  readonly file: ExchangeFile
  readonly items: readonly PlannedItem[]
  readonly results: readonly ImportResult[]
}

function Steps({ first, onClose }: { readonly first: Blob | null; readonly onClose: () => void }): JSX.Element {
  const { t } = useTranslation('exchange')
  const desk = useDesk(({ presets, accounts, storageProfiles, layouts }) => ({
    presets,
    accounts,
    storageProfiles,
    layouts,
  }))
  const [chosen, setChosen] = useState<ChosenFile | null>(null)
  const [choices, setChoices] = useState<readonly ImportChoice[]>([])
  const [done, setDone] = useState<Done | null>(null)
  const { busy, problem, run, forgetProblem } = useCommand()
  const input = useRef<HTMLInputElement>(null)
  const [open] = useState(() => async (file: Blob): Promise<void> => {
    setChosen(await readChosenFile(file))
    setChoices([])
    setDone(null)
  })
  const opened = useRef<Blob | null>(null)
  useEffect(() => {
    const isNew = first !== null && first !== opened.current
    opened.current = first
    // While one is taken in, another one is not even looked at: its answer would stand under the wrong name.
    if (isNew && !busy) void open(first)
  }, [first, open, busy])

  const read = chosen?.kind === 'read' ? chosen : null
  const items = read === null ? [] : planImport(read.file, desk, addressOf)
  const choiceOf = ({ kind, id }: PlannedItem): ImportChoice['choice'] =>
    choices.find((one) => one.kind === kind && one.id === id)?.choice ?? 'mine'
  const count = items.filter((item) => isWritten(item, choiceOf(item))).length

  const pick = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    const file = currentTarget.files?.[0]
    if (file !== undefined) void open(file)
    forgetProblem()
    // The same file may be chosen again once it was mended.
    currentTarget.value = ''
  }
  const start = async (): Promise<void> => {
    if (read === null) return
    const result = await run('exchange.import', { text: read.text, choices: [...choices] })
    if (result.ok) setDone({ file: read.file, items, results: result.value })
  }

  return (
    <div className="flex min-h-0 flex-col gap-3">
      {chosen?.kind === 'refused' ? <FileRefused fault={chosen.fault} /> : null}
      {chosen?.kind === 'unreadable' ? <FileRefused fault={null} /> : null}
      {read !== null && done === null ? (
        <>
          <ImportPlan
            file={read.file}
            items={items}
            choices={choices}
            onChoose={(choice) =>
              setChoices([...choices.filter(({ kind, id }) => kind !== choice.kind || id !== choice.id), choice])
            }
          />
          {items.every(({ state }) => state === 'same') ? <p className="text-t2">{t('import.nothing')}</p> : null}
        </>
      ) : null}
      {done === null ? null : <ImportDone {...done} />}
      {problem === null ? null : <ProblemNotice problem={problem} />}
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
        <Button size={40} onClick={onClose}>
          {t(done === null ? 'import.cancel' : 'import.close')}
        </Button>
        {done === null ? (
          <Button
            size={40}
            variant={read === null ? 'primary' : 'secondary'}
            disabled={busy}
            onClick={() => input.current?.click()}
          >
            {t(chosen === null ? 'import.choose' : 'import.another')}
          </Button>
        ) : null}
        {read === null || done !== null ? null : (
          <Button size={40} variant="primary" disabled={busy || count === 0} onClick={() => void start()}>
            {busy ? t('import.running') : t('import.run', { count })}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Takes presets in from a file: look at it, say what to do about conflicts, enter what is missing. */
export function ImportDialog(): JSX.Element {
  const { t } = useTranslation('exchange')
  const importing = usePresetList((list) => list.importing)
  const change = usePresetList((list) => list.change)
  const close = (): void => change({ importing: null })
  return (
    <Dialog
      open={importing !== null}
      onOpenChange={(open) => !open && close()}
      title={t('import.title')}
      description={t('import.text')}
      width={880}
    >
      {importing === null ? null : <Steps first={importing.file} onClose={close} />}
    </Dialog>
  )
}
