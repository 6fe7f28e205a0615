import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedLayout } from '../../../shared/layout/savedLayout.ts'
import { ConfirmDialog } from '../../ui/form/ConfirmDialog.tsx'
import { moment } from '../../ui/form/moment.ts'
import { useLibrary } from './useLibrary.ts'

/** So many names are listed; the others are counted. */
const NAMED = 8

interface RemoveLayoutDialogProps {
  readonly layout: SavedLayout
  /** Names of the presets that use it. */
  readonly users: readonly string[]
  /** When a draft of it was drawn that is not saved, ms since 1970; null: there is none. */
  readonly draftAt: number | null
  readonly onClose: () => void
}

/** Asks before a layout is deleted that a preset uses or that has a draft: says what becomes of both. */
export function RemoveLayoutDialog(props: RemoveLayoutDialogProps): JSX.Element {
  const { layout, users, draftAt, onClose } = props
  const { t } = useTranslation(['layouts', 'manage'])
  const library = useLibrary()
  const count = users.length
  return (
    <ConfirmDialog
      open
      title={t('layouts:removeTitle', { name: layout.name })}
      confirm={t('layouts:removeConfirm')}
      busy={library.busy}
      problem={library.problem}
      onClose={onClose}
      onConfirm={() => void library.remove(layout, count).then((done) => done && onClose())}
    >
      {count === 0 ? null : (
        <>
          {t('layouts:removeUsed', { count })}
          <ul className="my-2 list-disc pl-5 text-t1">
            {users.slice(0, NAMED).map((name, at) => (
              <li key={at}>{name}</li>
            ))}
            {count > NAMED ? <li>{t('manage:andMore', { count: count - NAMED })}</li> : null}
          </ul>
        </>
      )}
      {draftAt === null ? null : <span>{t('layouts:removeDraft', { time: moment(draftAt) })} </span>}
      {t('layouts:removeText')}
    </ConfirmDialog>
  )
}
