import { type JSX, useEffect, useState } from 'react'
import { useDocument } from './editor.ts'

/** A screen reader hears what came of a row of key presses, not each of them. ms */
const REST = 500

/** The one place of the studio that speaks: the last thing that happened, once hands rest. */
export function Announcer(): JSX.Element {
  const words = useDocument(({ said }) => said)
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(words), REST)
    return () => clearTimeout(timer)
  }, [words])
  return (
    <p role="status" className="sr-only" data-said>
      {spoken}
    </p>
  )
}
