import './form.css'
import './tags.css'
import type { ComponentPropsWithRef, JSX } from 'react'
import { useFieldLink } from './fieldContext.ts'

/** Several lines of text, for people. */
export function TextArea(props: ComponentPropsWithRef<'textarea'>): JSX.Element {
  const { tone, attributes } = useFieldLink({})
  return (
    <div className="input" data-tone={tone} data-lines>
      <textarea {...props} {...attributes} />
    </div>
  )
}
