/** Matches the names of Node's network modules, with or without the `node:` prefix. */
export const networkModules = /^(node:)?(dgram|dns|http|http2|https|inspector|net|quic|tls)(\/|$)/;
