import type { i18n } from 'i18next'
import type { ExchangeFault } from '../../../shared/recording/exchange/fault.ts'

/** What the schema says of a value that does not fit, as far as it means something to people. */
function shapeAside({ t }: i18n, detail: string): string {
  switch (detail) {
    case '':
      return ''
    case 'too_big':
      return ` (${t('exchange:shape.tooBig')})`
    case 'too_small':
      return ` (${t('exchange:shape.tooSmall')})`
    case 'invalid_type':
      return ` (${t('exchange:shape.otherKind')})`
    default:
      // Names that no desk writes are the file's own; the other kinds of fault have names for programs alone.
      return /^(?:invalid_\w+|not_multiple_of|custom)$/.test(detail)
        ? ''
        : ` (${t('exchange:shape.unknown', { names: detail })})`
  }
}

/** Why a file cannot be imported. */
export function faultText(words: i18n, { kind, detail }: ExchangeFault): string {
  return words.t(`exchange:fault.${kind}`, { detail, aside: kind === 'wrongShape' ? shapeAside(words, detail) : '' })
}
