import type { i18n } from 'i18next'
import { type MeasureFault, type MeasureScale, measure } from '../../../../shared/layout/arithmetic.ts'
import type { Amount } from './AmountInput.tsx'

/** Why something typed is no measure, in words. */
function faultWords(words: i18n, fault: MeasureFault): string {
  switch (fault.kind) {
    case 'unexpected':
      return words.t('studio:typed.fault.unexpected', { found: fault.found })
    case 'empty':
    case 'unfinished':
    case 'divisionByZero':
    case 'noLength':
    case 'tooDeep':
      return words.t(`studio:typed.fault.${fault.kind}`)
  }
}

/** Reads a measure of one side; what cannot be read says why, and what would do. `name`: of the side. */
export function readAmount(words: i18n, name: string, text: string, scale: MeasureScale): Amount {
  const read = measure(text, scale)
  if (read.ok) return { ok: true, value: read.value / scale.whole }
  const why = faultWords(words, read.fault)
  return { ok: false, words: words.t('studio:typed.wrong', { name, text: text.trim(), why }) }
}
