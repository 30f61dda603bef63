import type { ReleaseFiles } from "#data/update/open-release.ts";

/** The files of a catalogue that came inside the package. */
export function packageFiles(catalogue: string): ReleaseFiles {
  return {
    async read(path) {
      const response = await fetch(`/catalogue/${catalogue}/${path}`);
      if (!response.ok) throw new Error(`The package has no file catalogue/${catalogue}/${path}`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}
