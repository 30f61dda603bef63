const KIB = 1024;
const MIB = 1024 * KIB;

/** The release format that this program reads and writes. */
export const FORMAT = 1;

/** Bounds of a release, in bytes unless the name says otherwise. Source: docs/release-format, "Files", "Shard" and, where
 * it is named, "What a reader does". */
export const LIMITS = {
  rootBytes: 16 * KIB,
  /** How many roots a check follows at most. */
  rootsPerCheck: 32,
  /** The document that lists the shards, decoded. */
  releaseBytes: MIB,
  shardMinBytes: 2,
  shardBytes: MIB,
  allShardsBytes: 128 * MIB,
  /** A publisher makes twice as many shards once one reaches this. */
  shardTargetBytes: 256 * KIB,
  maxVersion: 2_147_483_647,
  /** How far above the current version a release may be: "What a reader does", 4. */
  maxVersionStep: 1_000_000,
  /** A release with fewer than six tenths of the current records has to say that it means it: the same, 6. */
  shrinkTenths: 6,
} as const;

/** The last moment that the format can write: what came inside the package does not expire. */
export const NEVER_EXPIRES = "9999-12-31T23:59:59Z";
