import { ProblemError } from '../../shared/problem.ts'
import { problemOf } from '../../shared/problemOf.ts'
import { readExchange } from '../../shared/recording/exchange/readExchange.ts'
import { type ImportStep, resolveImport } from '../../shared/recording/exchange/resolveImport.ts'
import { exchangeFile, exchangeJson } from '../../shared/recording/exchange/writeExchange.ts'
import { exportFile } from '../history/exportFile.ts'
import type { Exchange, ExchangeDeps } from './port.ts'

/** Creates the service that writes presets to files and takes them in again. */
export function createExchange(deps: ExchangeDeps): Exchange {
  const { clock, hub, accounts, storage, presets, layouts, choosePath, t, newId } = deps

  const write = async (step: ImportStep): Promise<void> => {
    switch (step.kind) {
      case 'account':
        await accounts.take(step.id, step.record)
        return
      case 'storageProfile':
        storage.take(step.id, step.record)
        return
      case 'layout':
        layouts.take(step.id, step.record)
        return
      case 'preset':
        presets.take(step.id, step.record)
    }
  }

  return {
    export: (choice) => {
      const day = new Date(clock.now()).toISOString().slice(0, 10)
      return exportFile(choosePath, t('exports.presets.file', { day }), () => {
        const file = exchangeFile(choice, hub.snapshot(), hub.snapshot().info.version)
        return { text: exchangeJson(file), records: file.presets.length }
      })
    },
    import: async ({ text, choices }) => {
      const read = readExchange(text)
      if (!read.ok) {
        const { kind, line, column } = read.fault
        throw new ProblemError('importUnreadable', { params: { detail: kind, line, column } })
      }
      const results = []
      for (const step of resolveImport(read.file, hub.snapshot(), choices, newId)) {
        const { kind, fileId, id } = step
        try {
          await write(step)
          results.push({ kind, fileId, id, problem: null })
        } catch (error) {
          results.push({ kind, fileId, id: null, problem: problemOf(error) })
        }
      }
      return results
    },
  }
}
