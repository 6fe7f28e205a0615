import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { UNDOS_SHOWN, UndoOffer } from '../../ui/UndoOffer.tsx'
import type { LibraryCommands } from './useLibrary.ts'

/** Which layouts were deleted, and the ways back, each for as long as there is one: the newest at the end. */
export function LayoutUndoBar({ library }: { readonly library: LibraryCommands }): JSX.Element {
  const { t } = useTranslation(['layouts', 'manage'])
  const { removed, busy, undo, forgetRemoved } = library
  return (
    <>
      {removed.slice(-UNDOS_SHOWN).map((offer) => {
        const { layout, users, until } = offer
        return (
          <UndoOffer
            key={`${layout.id} ${until}`}
            until={until}
            text={
              users === 0
                ? t('layouts:removed', { name: layout.name })
                : t('layouts:removedUsed', { name: layout.name, count: users })
            }
            action={t('manage:undo.undo')}
            busy={busy}
            isNext={offer === removed.at(-1)}
            onUndo={() => void undo(offer)}
            onEnd={() => forgetRemoved(offer)}
          />
        )
      })}
    </>
  )
}
