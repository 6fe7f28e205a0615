import { type JSX, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedLayout } from '../../../shared/layout/savedLayout.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogFoot } from '../../ui/DialogFoot.tsx'
import { Field, FormRows } from '../../ui/form/Field.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'

interface RenameDialogProps {
  readonly layout: SavedLayout
  /** Answers whether it was done. */
  readonly onRename: (name: string) => Promise<boolean>
  readonly onClose: () => void
}

/** Asks for another name. */
export function RenameDialog({ layout, onRename, onClose }: RenameDialogProps): JSX.Element {
  const { t } = useTranslation('layouts')
  const [name, setName] = useState<string>(layout.name)
  const id = useId()
  const possible = name.trim() !== ''
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('renameTitle', { name: layout.name })}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (possible) void onRename(name.trim()).then((done) => done && onClose())
        }}
      >
        <FormRows>
          <Field id={`${id}-name`} label={t('name')}>
            <TextInput value={name} maxLength={80} onChange={({ target }) => setName(target.value)} />
          </Field>
        </FormRows>
        <DialogFoot>
          <Button size={40} onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" size={40} variant="primary" disabled={!possible}>
            {t('save')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
