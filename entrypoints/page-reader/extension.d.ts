/** The little of the extension's own interface that the page reader uses, with no word in any of it. */
declare const chrome: {
  readonly dom: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
  readonly runtime: {
    readonly onConnect: {
      addListener(take: (port: ReaderPort) => void): void;
      removeListener(take: (port: ReaderPort) => void): void;
    };
  };
};

interface ReaderPort {
  readonly name: string;
  readonly onMessage: {
    addListener(take: (order: import("#data/recogniser/reader-message.ts").ReaderOrder) => void): void;
  };
  readonly onDisconnect: { addListener(take: () => void): void };
  postMessage(message: import("#data/recogniser/reader-message.ts").ReaderMessage): void;
  disconnect(): void;
}
