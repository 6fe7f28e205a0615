import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { UndoOffer } from '../../ui/UndoOffer.tsx'
import type { LibraryCommands } from './useLibrary.ts'

/** Which layout was deleted last, and the way back, for as long as there is one. */
export function LayoutUndoBar({ library }: { readonly library: LibraryCommands }): JSX.Element | null {
  const { t } = useTranslation(['layouts', 'manage'])
  const { removed, busy, forgetRemoved } = library
  if (removed === null) return null
  const { layout, users, until } = removed
  return (
    <UndoOffer
      until={until}
      text={
        users === 0
          ? t('layouts:removed', { name: layout.name })
          : t('layouts:removedUsed', { name: layout.name, count: users })
      }
      action={t('manage:undo.undo')}
      busy={busy}
      onUndo={() => void library.undo()}
      onEnd={forgetRemoved}
    />
  )
}
