import type { ReleaseFiles } from "#data/update/open-release.ts";
import { readPackage } from "#data/update/package-files.ts";

/** The files of a catalogue that came inside the package. What was read is kept as long as this is. */
export function packageFiles(catalogue: string): ReleaseFiles {
  return readPackage(catalogue, async (path) => {
    const response = await fetch(`/catalogue/${catalogue}/${path}`);
    if (!response.ok) throw new Error(`The package has no file catalogue/${catalogue}/${path}`);
    return new Uint8Array(await response.arrayBuffer());
  });
}
