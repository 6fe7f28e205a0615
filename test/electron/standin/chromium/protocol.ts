/** The few commands of the Chrome DevTools Protocol that the stand-in uses: method → parameters and result. */
export interface Commands {
  'Browser.close': { params: undefined; result: object }
  'Browser.getVersion': { params: undefined; result: { readonly product: string } }
  'Browser.getWindowForTarget': { params: { targetId: string }; result: { windowId: number; bounds: WindowBounds } }
  'Browser.setWindowBounds': { params: { windowId: number; bounds: WindowBounds }; result: object }
  'Browser.setPermission': {
    params: { permission: { name: string }; setting: 'granted' | 'denied' | 'prompt'; origin: string }
    result: object
  }
  'Emulation.setEmulatedMedia': { params: { features: { name: string; value: string }[] }; result: object }
  'Fetch.enable': { params: { patterns: { urlPattern: string }[] }; result: object }
  'Fetch.failRequest': {
    params: { requestId: string; errorReason: 'Failed' | 'Aborted' | 'BlockedByClient' }
    result: object
  }
  'Fetch.continueRequest': { params: { requestId: string }; result: object }
  'Fetch.fulfillRequest': {
    params: {
      requestId: string
      responseCode: number
      responseHeaders: { name: string; value: string }[]
      body: string
      responsePhrase?: string
    }
    result: object
  }
  'Inspector.enable': { params: undefined; result: object }
  'Log.enable': { params: undefined; result: object }
  'Page.enable': { params: undefined; result: object }
  'Page.reload': { params: { ignoreCache: boolean }; result: object }
  'Page.navigate': { params: { url: string }; result: { frameId: string; errorText?: string } }
  'Page.addScriptToEvaluateOnNewDocument': {
    params: { source: string; worldName?: string }
    result: { identifier: string }
  }
  'Page.captureScreenshot': { params: { format: 'png' }; result: { data: string } }
  'Page.bringToFront': { params: undefined; result: object }
  'Page.getFrameTree': { params: undefined; result: { frameTree: FrameTree } }
  'Runtime.runIfWaitingForDebugger': { params: undefined; result: object }
  'Runtime.enable': { params: undefined; result: object }
  'Runtime.addBinding': { params: { name: string; executionContextName: string }; result: object }
  'Runtime.evaluate': {
    params: { expression: string; awaitPromise?: boolean; returnByValue?: boolean; userGesture?: boolean }
    result: EvaluateResult
  }
  'Runtime.callFunctionOn': {
    params: { functionDeclaration: string; executionContextId: number; arguments: { value: unknown }[] }
    result: EvaluateResult
  }
  'Target.setDiscoverTargets': { params: { discover: boolean }; result: object }
  'Target.createTarget': {
    params: { url: string; width?: number; height?: number; newWindow?: boolean }
    result: { targetId: string }
  }
  'Target.setAutoAttach': {
    params: {
      autoAttach: boolean
      waitForDebuggerOnStart: boolean
      flatten: true
      filter: { type?: string; exclude: boolean }[]
    }
    result: object
  }
  'Target.closeTarget': { params: { targetId: string }; result: { success: boolean } }
  'Target.activateTarget': { params: { targetId: string }; result: object }
}

/** Events of the protocol that the stand-in listens to: method → payload. */
export interface Events {
  'Fetch.requestPaused': RequestPaused
  'Inspector.targetCrashed': object
  'Log.entryAdded': { entry: { source: string; level: string; text: string; url?: string } }
  'Page.domContentEventFired': object
  'Page.loadEventFired': object
  'Page.frameNavigated': { frame: Frame; type: string }
  'Page.navigatedWithinDocument': { frameId: string; url: string }
  'Page.frameAttached': { frameId: string; parentFrameId: string }
  'Page.frameDetached': { frameId: string; reason: string }
  'Page.windowOpen': { url: string; windowName: string; windowFeatures: string[]; userGesture: boolean }
  'Runtime.bindingCalled': { name: string; payload: string; executionContextId: number }
  'Runtime.consoleAPICalled': { type: string; args: RemoteObject[] }
  'Runtime.exceptionThrown': { exceptionDetails: ExceptionDetails }
  'Runtime.executionContextCreated': {
    context: { id: number; name: string; auxData?: { frameId?: string; isDefault?: boolean } }
  }
  'Runtime.executionContextDestroyed': { executionContextId: number }
  'Runtime.executionContextsCleared': object
  'Target.attachedToTarget': { sessionId: string; targetInfo: TargetInfo }
  'Target.targetDestroyed': { targetId: string }
}

export interface WindowBounds {
  left?: number
  top?: number
  width?: number
  height?: number
  windowState?: 'normal' | 'minimized' | 'maximized' | 'fullscreen'
}

export interface Frame {
  readonly id: string
  readonly parentId?: string
  readonly url: string
  readonly name?: string
}

export interface FrameTree {
  readonly frame: Frame
  readonly childFrames?: readonly FrameTree[]
}

export interface RequestPaused {
  readonly requestId: string
  readonly frameId: string
  readonly resourceType: string
  readonly request: {
    readonly url: string
    readonly method: string
    readonly headers: Readonly<Record<string, string>>
    readonly postData?: string
  }
}

export interface RemoteObject {
  readonly type: string
  readonly value?: unknown
  readonly description?: string
}

export interface ExceptionDetails {
  readonly text: string
  readonly exception?: RemoteObject
}

export interface EvaluateResult {
  readonly result: RemoteObject
  readonly exceptionDetails?: ExceptionDetails
}

export interface TargetInfo {
  readonly targetId: string
  readonly type: string
  readonly url: string
  /** The page that opened this one. */
  readonly openerId?: string
}
