/** Matches Node's network modules, with or without `node:`. */
export const networkModules = /^(node:)?(dgram|dns|http|http2|https|inspector|net|quic|tls)(\/|$)/;
