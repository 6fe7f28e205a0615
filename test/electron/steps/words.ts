import { type ProblemText, problems } from '../../../shared/strings/en/problems.ts'
import type { ProblemCode } from '../../../shared/problem.ts'

/**
 * The words of a problem as patterns: what happened, what it means, what to do. Placeholders stand for any text, so that a
 * test asks for the words without repeating them.
 */
export function wordsOf(code: ProblemCode): readonly RegExp[] {
  const text: ProblemText = problems[code]
  return [text.what, text.meaning, text.action].map((words) => {
    const parts = words.split(/\{\{[^}]+\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    return new RegExp(parts.join('.+'))
  })
}
