import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { neverBegan } from '../../../shared/recording/refusedStart.ts'
import type { RecordedFile, Session } from '../../../shared/recording/session.ts'
import { shownOutcome } from '../../../shared/recording/sessionState.ts'
import { takeFiles } from '../../../shared/recording/takeFiles.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Panel } from '../../ui/Panel.tsx'

function File({ file }: { readonly file: RecordedFile }): JSX.Element {
  const { t } = useTranslation(['session', 'shell'])
  const facts = [
    file.trackType ?? '',
    file.uid === null ? '' : t('files.uid', { uid: file.uid }),
    file.isPlayable === null ? '' : t(file.isPlayable ? 'files.playable' : 'files.notPlayable'),
  ].filter((fact) => fact !== '')
  return (
    <li className="file-row">
      <Icon name="file" className="text-t3" />
      <code className="selectable min-w-0 flex-1 font-mono text-12 wrap-anywhere">{file.name}</code>
      <span className="text-12 text-t3">{facts.join(' · ')}</span>
      <CopyButton text={file.name} iconOnly>
        {t('shell:copy.copy', { what: file.name })}
      </CopyButton>
    </li>
  )
}

/** A name that the service has not confirmed. */
function PredictedFile({ name }: { readonly name: string }): JSX.Element {
  const { t } = useTranslation(['history', 'shell'])
  return (
    <li className="file-row">
      <Icon name="file" className="text-t3" />
      <code className="selectable min-w-0 flex-1 font-mono text-12 wrap-anywhere text-t2">{name}</code>
      <span className="tag">{t('predicted.mark')}</span>
      <CopyButton text={name} iconOnly>
        {t('shell:copy.copy', { what: name })}
      </CopyButton>
      <p className="w-full pb-2 text-12 text-t3">{t('predicted.meaning')}</p>
    </li>
  )
}

/** Why there is no file to name. */
function nothingNamed(session: Session): 'nothing' | 'neverBegan' | 'givenUp' | 'none' {
  if (neverBegan(session)) return 'neverBegan'
  const outcome = shownOutcome(session)
  return outcome === 'nothingRecorded' ? 'nothing' : outcome === 'givenUp' ? 'givenUp' : 'none'
}

/** What the recording left behind, by the names the service gave or else by its rule for names. */
export function FilesPanel({ session }: { readonly session: Session }): JSX.Element {
  const { t } = useTranslation('session')
  const bucket = session.storage?.bucket
  const { known, names } = takeFiles(session)
  return (
    <Panel title={t('files.title')} note={bucket === undefined ? undefined : t('files.where', { bucket })}>
      {known === 'none' ? (
        <p className="px-4 pb-4 text-t2">{t(`files.${nothingNamed(session)}`)}</p>
      ) : (
        <>
          {session.sid !== null && session.phase === 'ended' && shownOutcome(session) === 'uploadUnknown' ? (
            <p className="px-4 pb-2 text-t2">{t('files.unconfirmed', { sid: session.sid })}</p>
          ) : null}
          <ul className="pb-2" aria-label={t('files.title')}>
            {session.files.map((file) => (
              <File key={file.name} file={file} />
            ))}
            {known === 'predicted' ? names.map((name) => <PredictedFile key={name} name={name} />) : null}
          </ul>
        </>
      )}
    </Panel>
  )
}
