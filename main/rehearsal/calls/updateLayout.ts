import { type Answer, refusal } from '../answer.ts'
import { bodies } from '../checks/bodies.ts'
import { effectiveLayout } from '../checks/layout.ts'
import { accepted, type CallDeps, type CallInput, findRecording, readBody } from './context.ts'

/** updateLayout: replaces the whole layout; what is not sent returns to its default. */
export function updateLayout(input: CallInput, deps: CallDeps): Answer {
  const { app } = input
  const body = readBody(input, bodies[app.dialect].updateLayout, 1028)
  if (!body.ok) return body.answer
  const who = { cname: body.value.cname, uid: body.value.uid }
  const found = findRecording(input, deps, who)
  if (!found.ok) return found.answer
  const { recording } = found.value
  if (recording.ended) return refusal(app.dialect, 501, 'the recording service is exiting', { who })
  deps.sessions.change(recording.sid, { layout: effectiveLayout(body.value.clientRequest) })
  return accepted(app, recording)
}
