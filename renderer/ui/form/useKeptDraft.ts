import { useEffect, useRef, useState } from 'react'
import type { DraftKey } from '../../../shared/recording/draft.ts'
import type { Problem } from '../../../shared/problem.ts'
import { useClient } from '../../stores/client.ts'
import { useDraftsStore } from '../../stores/drafts.ts'

/** Typing rests this long before it is written down, ms. */
const RESTS_MS = 400

/** Typing that never rests is written down this long after its first key, ms. */
const LONGEST_MS = 1_000

/** What main could not do is tried again after so long, ms. */
const AGAIN_MS = 5_000

/** What is typed into a form, kept by main: it outlives leaving, crash and restart. */
export interface KeptDraft {
  /** When the draft that was found was typed, ms since 1970; null when the form began without one. */
  readonly restoredAt: number | null
  /** Why what is typed cannot be written down; null while it can. */
  readonly problem: Problem | null
  /**
   * Forgets it everywhere, and writes nothing more of this form until something is typed again. What another form has kept under
   * its key since then stays.
   */
  readonly discard: () => void
  /**
   * What is typed is kept under this key from now on, also where the form is gone and hears of nothing any more; then nothing
   * that another form has kept there is written over.
   */
  readonly follow: (draftKey: DraftKey, body: string) => void
}

interface KeptDraftOptions {
  readonly draftKey: DraftKey
  /** What is typed and not saved, as JSON without secrets; null when nothing is. */
  readonly body: string | null
  /** Puts a draft that was found into the form; false when it is none for this form, and then it is forgotten. */
  readonly restore: (body: string) => boolean
}

/**
 * Looks once for an older draft, then keeps main's copy in step with the form: a little after typing rests, about every
 * second while it does not, and at once when focus moves, the window is hidden or the form goes away. What is saved or undone leaves no draft.
 */
export function useKeptDraft({ draftKey, body, restore }: KeptDraftOptions): KeptDraft {
  const client = useClient()
  const drafts = useDraftsStore().getState()
  const [restoredAt, setRestoredAt] = useState<number | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [looked, setLooked] = useState(false)
  /** What main holds under which key, as far as this form knows. */
  const held = useRef<{ readonly key: DraftKey; readonly body: string } | null>(null)
  /** What was thrown away: not written down again, although the form may still show it. */
  const thrown = useRef<string | null>(null)
  /** Since when something waits to be written down, ms on the page's clock; null while nothing does. */
  const waitsSince = useRef<number | null>(null)
  const asked = useRef(false)
  const here = useRef(true)
  /** Counts what main refused: each is tried again. */
  const [refused, setRefused] = useState(0)
  const now = useRef({ draftKey, body, restore, looked })
  useEffect(() => {
    now.current = { draftKey, body, restore, looked }
  })

  const [{ flush, flushLate }] = useState(() => {
    const write = (isLate: boolean): void => {
      const { draftKey: key, body: shown, looked: ready } = now.current
      if (!ready) return
      waitsSince.current = null
      // Once it was gone from the form, what comes back there is wanted again.
      if (shown !== thrown.current) thrown.current = null
      const typed = shown === thrown.current ? null : shown
      const before = held.current
      if (before !== null && (typed === null || before.key !== key)) {
        held.current = null
        void drafts.forget({ key: before.key, held: before.body }).then((result) => {
          if (result.ok || held.current !== null) return
          held.current = before
          setRefused((count) => count + 1)
        })
      }
      if (typed === null || (before?.key === key && before.body === typed)) return
      const writing = { key, body: typed }
      held.current = writing
      const over = before?.key === key ? before.body : null
      void drafts.write(isLate ? { ...writing, held: over } : writing).then((result) => {
        setProblem(result.ok ? null : result.problem)
        if (result.ok || held.current !== writing) return
        // Main still has what it had, under whichever key it was.
        held.current = before?.key === key ? before : null
        setRefused((count) => count + 1)
      })
    }
    return { flush: () => write(false), flushLate: () => write(true) }
  })

  useEffect(() => {
    here.current = true
    const { draftKey: key } = now.current
    const look = async (): Promise<void> => {
      const result = await client.call('drafts.read', { key })
      if (!here.current) return
      const found = result.ok ? result.value : null
      if (found !== null) held.current = { key, body: found.body }
      // Somebody who typed already goes on with that.
      if (found !== null && now.current.body === null && now.current.restore(found.body)) setRestoredAt(found.at)
      setLooked(true)
    }
    if (!asked.current) void look()
    asked.current = true
    return () => {
      here.current = false
    }
  }, [client])

  useEffect(() => {
    if (!looked) return
    waitsSince.current ??= performance.now()
    const longest = waitsSince.current + LONGEST_MS - performance.now()
    const timer = setTimeout(flush, body === null ? 0 : Math.min(RESTS_MS, longest))
    return () => clearTimeout(timer)
  }, [body, draftKey, looked, flush])

  useEffect(() => {
    if (refused === 0) return
    const timer = setTimeout(flush, AGAIN_MS)
    return () => clearTimeout(timer)
  }, [refused, flush])

  useEffect(() => {
    window.addEventListener('focusout', flush)
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('focusout', flush)
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
      flush()
    }
  }, [flush])

  return {
    restoredAt: body === null ? null : restoredAt,
    problem,
    discard: () => {
      thrown.current = now.current.body
      setRestoredAt(null)
      flush()
    },
    follow: (key, typed) => {
      now.current = { ...now.current, draftKey: key, body: typed }
      if (here.current) flush()
      else flushLate()
    },
  }
}
