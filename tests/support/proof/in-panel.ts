type Hear = (message: unknown) => void;
interface Port {
  readonly onMessage: { addListener(hear: Hear): void };
}
interface Injection {
  readonly files?: readonly string[];
}
interface Extension {
  readonly runtime: {
    readonly onMessage: { addListener(hear: Hear): void };
    readonly onConnect: { addListener(take: (port: Port) => void): void };
  };
  readonly scripting: { executeScript(injection: Injection): Promise<readonly { readonly result?: unknown }[]> };
  readonly tabs: { connect(...given: unknown[]): Port };
}

/** In the panel: keeps every message that reaches it from now on, by whatever way, and what its scripts give back. */
export function hearAll(): void {
  const heard: string[] = [];
  const { browser, chrome } = Object.assign(globalThis, { heard }) as unknown as Record<string, Extension | undefined>;
  const { runtime, scripting, tabs } = (browser ?? chrome) as Extension;
  const hear = (message: unknown) => void heard.push(JSON.stringify(message));
  runtime.onMessage.addListener(hear);
  runtime.onConnect.addListener((port) => port.onMessage.addListener(hear));
  const connect = tabs.connect.bind(tabs);
  tabs.connect = (...given) => {
    const port = connect(...given);
    port.onMessage.addListener(hear);
    return port;
  };
  const execute = scripting.executeScript.bind(scripting);
  scripting.executeScript = async (injection) => {
    const results = await execute(injection);
    for (const { result } of results) heard.push(`result of ${injection.files?.join()}: ${JSON.stringify(result)}`);
    return results;
  };
}

/** In the panel: the messages that were kept, and what it shows. */
export function heardAndShown(): { readonly heard: string[]; readonly shown: string } {
  const { heard } = globalThis as unknown as { heard: string[] };
  return { heard, shown: document.documentElement.outerHTML };
}
