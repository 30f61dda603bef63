import { canonicalJson } from "#data/release/canonical-json.ts";
import { type PublicKey, thumbprintOf } from "#data/release/keys.ts";
import { FORMAT } from "#data/release/limits.ts";
import { openNextRoot, openRoot, type Root } from "#data/release/root.ts";
import { type Signer, signDocument } from "#data/release/sign.ts";
import { TYPES } from "#data/release/signers.ts";
import { RefusedError } from "./errors.ts";

/** Who may sign, and how many of them must. */
export interface RoleKeys {
  readonly keys: readonly PublicKey[];
  readonly threshold: number;
}

export interface RootPlan {
  readonly catalogue: string;
  readonly version: number;
  /** `2026-11-23T09:00:00Z`, as is `expires`. */
  readonly created: string;
  readonly expires: string;
  readonly root: RoleKeys;
  readonly release: RoleKeys;
  readonly floor: number;
}

/**
 * Makes a root, signs it, and proves it as a panel will. The same plan and keys give the same bytes.
 *
 * @param before the root it follows; null for the first
 * @throws RefusedError where it would not be trusted, such as for a signature that is lacking
 */
export async function makeRoot(plan: RootPlan, signers: readonly Signer[], before: Root | null): Promise<Root> {
  const { root, release, ...rest } = plan;
  const payload = {
    format: FORMAT,
    ...rest,
    keys: [...new Map([...root.keys, ...release.keys].map((key) => [key.x, key])).values()],
    root: await roleOf(root),
    release: await roleOf(release),
  };
  const document = await signDocument(new TextEncoder().encode(canonicalJson(payload)), TYPES.root, signers);
  try {
    return await (before ? openNextRoot(before, document) : openRoot(document));
  } catch (error) {
    const { message } = error as Error;
    throw new RefusedError(
      `No panel would trust this root: ${message}. Name the private keys of as many root keys as its threshold demands${before ? ", and those of the root before it" : ""}.`,
      { cause: error },
    );
  }
}

async function roleOf({ keys, threshold }: RoleKeys) {
  return { kids: await Promise.all(keys.map(thumbprintOf)), threshold };
}
