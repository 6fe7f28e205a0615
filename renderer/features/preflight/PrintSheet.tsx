import type { JSX } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { PresetId } from '../../../shared/ids.ts'
import type { PresetSettings } from '../../../shared/recording/preset.ts'
import { layoutOf } from '../../../shared/layout/layoutOf.ts'
import type { CheckResult } from '../../../shared/recording/preflight/check.ts'
import type { CheckedToken } from '../../../shared/recording/preflight/tokenCheck.ts'
import { useDesk } from '../../stores/desk.ts'
import { moment } from '../../ui/form/moment.ts'
import { placeName } from '../settings/storageSchema.ts'
import { resultWords } from './resultText.ts'

/** One show on paper: as it was looked at, with what the preflight said. */
export interface PrintedShow {
  readonly presetId: PresetId | null
  readonly settings: PresetSettings
  /** The token that was looked at, typed for this show or stored; null: none was. */
  readonly token: CheckedToken | null
  readonly results: readonly CheckResult[]
}

interface PrintSheetProps {
  readonly shows: readonly PrintedShow[]
  /** When the preflight ran, ms since 1970. */
  readonly checkedAt: number
}

function Show({ show }: { readonly show: PrintedShow }): JSX.Element {
  const { t, i18n } = useTranslation(['preflight', 'forms'])
  const { settings, results } = show
  const facts = useDesk((desk) => ({
    account: settings.accountId === null ? undefined : desk.accounts[settings.accountId],
    storage: settings.storageProfileId === null ? undefined : desk.storageProfiles[settings.storageProfileId],
    layouts: desk.layouts,
  }))
  const { account, storage } = facts
  const layout = layoutOf(settings, facts.layouts)
  const library = settings.libraryLayoutId === null ? undefined : facts.layouts[settings.libraryLayoutId]
  const checked = show.token ?? { kind: 'none' }
  const token =
    checked.kind === 'read'
      ? t('print.tokenUntil', { time: moment(checked.endsAt) })
      : t(checked.kind === 'none' ? 'print.none' : 'print.tokenUnread')
  const rows: readonly (readonly [string, string])[] = [
    [t('print.channel'), settings.channel],
    [
      t('print.uid'),
      [
        settings.recorderUid,
        ...(settings.alternateUid === null ? [] : [t('print.alternate', { uid: settings.alternateUid })]),
      ].join(', '),
    ],
    [t('print.account'), account === undefined ? t('print.none') : `${account.label} · ${account.appId}`],
    [
      t('print.storage'),
      storage === undefined
        ? t('print.none')
        : `${storage.label} · ${storage.bucket} · ${placeName(storage.vendor, storage.region)}`,
    ],
    [t('print.token'), token],
    [
      t('print.picture'),
      settings.recording.streamTypes === 0 ? t('print.audioOnly') : t('print.size', settings.canvas),
    ],
    [t('print.layout'), library?.name ?? t(`forms:layout.names.${layout.mixedVideoLayout}`)],
    ...(settings.notes.trim() === '' ? [] : [[t('print.notes'), settings.notes] as const]),
  ]
  return (
    <section className="print-show">
      <h2>{settings.name}</h2>
      <dl className="print-facts">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd>{value === '' ? t('print.none') : value}</dd>
          </div>
        ))}
      </dl>
      <table className="print-checks">
        <tbody>
          {results.map((result) => {
            const words = resultWords(i18n, result)
            return (
              <tr key={result.check}>
                <th scope="row">{t(`checks.${result.check}`)}</th>
                <td>{t(`verdicts.${result.verdict}`)}</td>
                <td>{result.verdict === 'passed' ? words.what : `${words.what} ${words.action}`}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** What is printed instead of the window: never a secret, only whether there is one. Lives beside the page, seen on paper only. */
export function PrintSheet({ shows, checkedAt }: PrintSheetProps): JSX.Element {
  const { t } = useTranslation('preflight')
  return createPortal(
    <div className="print-sheet" aria-hidden="true">
      <h1>{t('print.heading')}</h1>
      <p>{t('print.checked', { time: moment(checkedAt, 0) })}</p>
      {shows.map((show) => (
        <Show key={show.presetId ?? show.settings.name} show={show} />
      ))}
    </div>,
    document.body,
  )
}
