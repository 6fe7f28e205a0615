import './savedFileNote.css'
import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedFile } from '../../shared/ipc/contractHistory.ts'
import { Button } from './Button.tsx'
import { CopyButton } from './CopyButton.tsx'
import { Icon } from './Icon.tsx'

interface SavedFileNoteProps {
  /** Null: nothing was saved. */
  readonly file: SavedFile
  /** Says how many records it holds. */
  readonly counted?: boolean
  readonly onClose: () => void
}

/** Where a file went, until it is closed. */
export function SavedFileNote({ file, counted = true, onClose }: SavedFileNoteProps): JSX.Element {
  const { t } = useTranslation(['history', 'shell'])
  return (
    <div role="status">
      {file === null ? null : (
        <div className="saved-note">
          <Icon name="check" className="text-ok" />
          <span className="selectable min-w-0 flex-1 wrap-anywhere">
            {counted ? t('saved', { count: file.records, path: file.path }) : t('savedFile', { path: file.path })}
          </span>
          <CopyButton text={file.path} iconOnly>
            {t('shell:copy.copy', { what: file.path })}
          </CopyButton>
          <Button variant="quiet" size={24} icon="close" iconOnly onClick={onClose}>
            {t('closeNote')}
          </Button>
        </div>
      )}
    </div>
  )
}
