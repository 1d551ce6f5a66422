/**
 * What a recording must match to be replayed. Raise it with every release that changes a number of the core
 * (golden hashes moved); it equals the package's version.
 */
export const ENGINE_VERSION = '0.1.0';
