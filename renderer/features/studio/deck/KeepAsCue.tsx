import { type JSX, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CueKey, MAX_CUES, cueKeys } from '../../../../shared/layout/cue.ts'
import type { LayoutState } from '../../../../shared/layout/layoutState.ts'
import type { Preset } from '../../../../shared/recording/preset.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { DialogFoot } from '../../../ui/DialogFoot.tsx'
import { Field, FormRows } from '../../../ui/form/Field.tsx'
import { Select } from '../../../ui/form/Select.tsx'
import { TextInput } from '../../../ui/form/TextInput.tsx'
import { useCommand } from '../../../ui/form/useCommand.ts'
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx'
import { freeKey, newCue, withKey } from '../../cues/cueList.ts'

interface KeepAsCueProps {
  readonly preset: Preset
  readonly layout: LayoutState
}

const NO_KEY = 'none'

/** Asks for a name and a key, then adds the layout to the cues of the preset. */
function KeepForm({ preset, layout, onDone }: KeepAsCueProps & { readonly onDone: () => void }): JSX.Element {
  const { t } = useTranslation('cues')
  const { cues } = preset.settings
  const [name, setName] = useState<string>(t('default', { number: cues.length + 1 }))
  const [key, setKey] = useState<CueKey | null>(freeKey(cues))
  const { busy, problem, run } = useCommand()
  const id = useId()
  const possible = name.trim() !== '' && !busy

  const keep = async (): Promise<void> => {
    if (!possible) return
    const cue = newCue(name, key, layout)
    const next = withKey([...cues, cue], cue.id, key)
    const result = await run('presets.change', { id: preset.id, settings: { ...preset.settings, cues: [...next] } })
    if (result.ok) onDone()
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <FormRows>
        <Field id={`${id}-name`} label={t('name')}>
          <TextInput value={name} maxLength={80} onChange={({ target }) => setName(target.value)} />
        </Field>
        <Field id={`${id}-key`} label={t('key')}>
          <Select
            className="max-w-40"
            value={key ?? NO_KEY}
            options={[
              { value: NO_KEY, label: t('noKey') },
              ...cueKeys.map((digit) => ({ value: digit, label: digit })),
            ]}
            onChange={(value) => setKey(cueKeys.find((digit) => digit === value) ?? null)}
          />
        </Field>
      </FormRows>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <DialogFoot>
        <Button size={40} onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button type="submit" size={40} variant="primary" disabled={!possible}>
          {t('save')}
        </Button>
      </DialogFoot>
    </form>
  )
}

/** The last tile of the deck: keeps what is drawn as one more cue. */
export function KeepAsCue({ preset, layout }: KeepAsCueProps): JSX.Element | null {
  const { t } = useTranslation('cues')
  const [open, setOpen] = useState(false)
  if (preset.settings.cues.length >= MAX_CUES) return null
  return (
    <>
      <button type="button" className="cue cue-add" data-look="deck" title={t('addHint')} onClick={() => setOpen(true)}>
        <span aria-hidden="true">+</span>
        {t('add')}
      </button>
      <Dialog open={open} onOpenChange={setOpen} title={t('addTitle')}>
        <KeepForm preset={preset} layout={layout} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}
