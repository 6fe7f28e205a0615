import { type JSX, useState } from 'react'
import { TextInput, type TextInputProps } from '../../../ui/form/TextInput.tsx'

interface CommittedInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'onKeyDown'> {
  /** As it is now; undefined: the selected regions differ. */
  readonly value: string | undefined
  /** Another text was typed and taken; without spaces around it. */
  readonly onCommit: (text: string) => void
}

/** One line of text that Enter, Take, Save or leaving takes; Esc brings the old text back. */
export function CommittedInput({ value, onCommit, ...rest }: CommittedInputProps): JSX.Element {
  const [typed, setTyped] = useState<string | null>(null)
  const commit = (): void => {
    if (typed === null) return
    setTyped(null)
    if (typed.trim() !== value) onCommit(typed.trim())
  }
  return (
    <TextInput
      {...rest}
      value={typed ?? value ?? ''}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        // Take and Save are about to read the layout: what stands in the field belongs to it.
        const save = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's'
        if (event.key === 'Enter' || save) commit()
        if (event.key === 'Escape' && typed !== null) {
          event.stopPropagation()
          setTyped(null)
        }
      }}
    />
  )
}
