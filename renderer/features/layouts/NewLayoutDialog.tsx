import { type JSX, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { defaultLayout } from '../../../shared/layout/layoutState.ts'
import { type TemplateName, templateNames, templateRegions } from '../../../shared/layout/templates.ts'
import type { CanvasSize } from '../../../shared/layout/units.ts'
import type { LayoutState } from '../../../shared/layout/layoutState.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogFoot } from '../../ui/DialogFoot.tsx'
import { Field, FormRows } from '../../ui/form/Field.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { useCommand } from '../../ui/form/useCommand.ts'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { LayoutDrawing } from '../../ui/recording/LayoutDrawing.tsx'
import { canvasSizes } from './library.ts'

interface NewLayoutDialogProps {
  /** Layouts that exist: the new one is numbered after them. */
  readonly count: number
  readonly onClose: () => void
}

const begun = (template: TemplateName, canvas: CanvasSize): LayoutState => ({
  ...defaultLayout,
  mixedVideoLayout: 3,
  regions: [...templateRegions(template, canvas)],
})

/** Name, canvas, template; then the studio opens on it. */
export function NewLayoutDialog({ count, onClose }: NewLayoutDialogProps): JSX.Element {
  const { t } = useTranslation('layouts')
  const { go } = useNavigation()
  const { busy, problem, run } = useCommand()
  const [name, setName] = useState<string>(t('newName', { number: count + 1 }))
  const [size, setSize] = useState(0)
  const [template, setTemplate] = useState<TemplateName>('full')
  const id = useId()
  const canvas = canvasSizes[size] ?? canvasSizes[0]
  const possible = name.trim() !== '' && !busy

  const create = async (): Promise<void> => {
    const result = await run('layouts.create', { name: name.trim(), canvas, layout: begun(template, canvas) })
    if (result.ok) go({ name: 'studio', target: { kind: 'library', id: result.value.id } })
  }

  return (
    <Dialog open width={640} onOpenChange={(open) => !open && onClose()} title={t('newTitle')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (possible) void create()
        }}
      >
        <FormRows>
          <Field id={`${id}-name`} label={t('name')}>
            <TextInput value={name} maxLength={80} onChange={({ target }) => setName(target.value)} />
          </Field>
          <Field id={`${id}-canvas`} label={t('canvas')}>
            <Select
              value={String(size)}
              options={canvasSizes.map((one, index) => ({ value: String(index), label: t('size', one) }))}
              onChange={(value) => setSize(Number(value))}
            />
          </Field>
          <Field id={`${id}-template`} label={t('template')} group wide>
            <div role="radiogroup" aria-label={t('template')} className="template-choice">
              {templateNames.map((one) => (
                <label key={one} className="layout-card">
                  <input
                    type="radio"
                    name={`${id}-template`}
                    checked={one === template}
                    onChange={() => setTemplate(one)}
                  />
                  <span aria-hidden="true">
                    <LayoutDrawing
                      layout={begun(one, canvas)}
                      canvas={canvas}
                      picture="outline"
                      width={96}
                      height={60}
                    />
                  </span>
                  {t(`templates.${one}`)}
                </label>
              ))}
            </div>
          </Field>
        </FormRows>
        {problem === null ? null : <ProblemNotice problem={problem} />}
        <DialogFoot>
          <Button size={40} onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" size={40} variant="primary" disabled={!possible}>
            {t('create')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
