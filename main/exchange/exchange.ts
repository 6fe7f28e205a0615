import { setImmediate as nextTurn } from 'node:timers/promises'
import { ProblemError } from '../../shared/problem.ts'
import { settingsHere } from '../../shared/recording/exchange/planImport.ts'
import { problemOf } from '../../shared/problemOf.ts'
import { exchangeText, readExchange } from '../../shared/recording/exchange/readExchange.ts'
import { type ImportStep, resolveImport } from '../../shared/recording/exchange/resolveImport.ts'
import { exchangeFile, exchangeJson } from '../../shared/recording/exchange/writeExchange.ts'
import { exportFile } from '../history/exportFile.ts'
import type { Exchange, ExchangeDeps } from './port.ts'

/** How many records are written at a stretch. */
const TURN = 50

/** The text, if this desk would take it in again: a file that nobody can read is never written. @throws ProblemError exportUnreadable */
function readable(text: string): string {
  const decoded = exchangeText(Buffer.from(text), () => text)
  const read = 'fault' in decoded ? { ok: false as const, fault: decoded.fault } : readExchange(text)
  if (read.ok) return text
  const { kind, path } = read.fault
  throw new ProblemError('exportUnreadable', { params: { detail: kind === 'tooLarge' ? kind : `at ${path}` } })
}

/** Creates the service that writes presets to files and takes them in again. */
export function createExchange(deps: ExchangeDeps): Exchange {
  const { clock, hub, accounts, storage, presets, layouts, choosePath, t, newId } = deps

  /** Writes one record; a preset is tied to nothing in `missing`. */
  const write = async (step: ImportStep, missing: ReadonlySet<string>): Promise<void> => {
    switch (step.kind) {
      case 'account':
        await accounts.take(step.id, step.record)
        return
      case 'storageProfile':
        await storage.take(step.id, step.record)
        return
      case 'layout':
        layouts.take(step.id, step.record)
        return
      case 'preset':
        presets.take(
          step.id,
          settingsHere(step.record, (kind, id) => (missing.has(`${kind}/${id}`) ? null : id)),
        )
    }
  }

  return {
    export: (choice) => {
      const day = new Date(clock.now()).toISOString().slice(0, 10)
      return exportFile(choosePath, t('exports.presets.file', { day }), () => {
        const file = exchangeFile(choice, hub.snapshot(), hub.snapshot().info.version)
        return { text: readable(exchangeJson(file)), records: file.presets.length }
      })
    },
    import: async ({ text, choices }) => {
      const read = readExchange(text)
      if (!read.ok) {
        const { kind, line, column } = read.fault
        throw new ProblemError('importUnreadable', { params: { detail: kind, line, column } })
      }
      const results = []
      const missing = new Set<string>()
      const parseAddress = (text: string) => URL.parse(text)
      for (const step of resolveImport(read.file, hub.snapshot(), choices, { newId, parseAddress })) {
        const { kind, fileId, id, replaces } = step
        // Each write waits for the disk: between them, windows and running shows get their turn.
        if (results.length % TURN === TURN - 1) await nextTurn()
        try {
          await write(step, missing)
          results.push({ kind, fileId, id, problem: null })
        } catch (error) {
          if (!replaces) missing.add(`${kind}/${id}`)
          results.push({ kind, fileId, id: null, problem: problemOf(error) })
        }
      }
      return results
    },
  }
}
