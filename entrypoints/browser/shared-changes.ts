import { report } from "./report.ts";

/** Changes of something that other pages of the extension show too. */
export interface SharedChanges {
  /** Waits for a change and tells the other pages; resolves to whether the browser made it. */
  tried(change: Promise<void>): Promise<boolean>;
  /** Calls back when another page changed it. */
  onChanged(callback: () => void): void;
}

/** @param name of the channel; its messages say nothing but that something changed */
export function shareChanges(name: string): SharedChanges {
  const channel = new BroadcastChannel(name);
  return {
    async tried(change) {
      try {
        await change;
        channel.postMessage(null);
        return true;
      } catch (error) {
        report(error);
        return false;
      }
    },
    onChanged: (callback) => channel.addEventListener("message", callback),
  };
}
